import type { TestRequest } from '../schemas/run'
import { readUrl } from '../url/parts'

/** Parameters whose values let others post conversions; names in lower case and without separators. */
const SECRET_NAMES: ReadonlySet<string> = new Set([
  'key',
  'token',
  'skey',
  'secret',
  'sign',
  'signature',
  'secure',
  'pass',
  'password',
  'pwd',
  'auth',
  'authtoken',
  'accesstoken',
  'securitytoken',
  'verificationtoken',
  'apikey',
  'apisecret',
  'apitoken',
  'clientsecret',
  'privatekey',
  'postbackkey',
  'postbacktoken',
  'updkey',
])

/** Paths that hold a secret as their first group: Keitaro's `/{postback key}/postback`. */
const SECRET_PATHS: readonly RegExp[] = [/^\/([0-9a-f]{6,64})\/postback(?:\/|$)/i]

/** Shorter values keep no secret, and replacing them everywhere would garble the rest. */
export const SHORTEST_SECRET = 4

/**
 * The secrets in a URL, each as it is written and as it is read, so that both can be replaced before a run
 * is stored. `known` are values that are no secret whatever they are called, such as the click's own IDs:
 * some networks take the click ID as `token`. Never throws.
 */
export function secretsInUrl(url: string, known: Iterable<string> = []): string[] {
  const { path, query, fragmentParameters } = readUrl(url)
  const open = new Set(known)
  const named = [...query, ...fragmentParameters]
    .filter((parameter) => isSecretName(parameter.name) && !open.has(parameter.value))
    .flatMap(({ rawValue, value }) => [rawValue, value])
  const inPath = SECRET_PATHS.map((pattern) => pattern.exec(path)?.[1] ?? '')
  return [...new Set([...inPath, ...named])].filter((secret) => secret.length >= SHORTEST_SECRET)
}

/** The secrets of a whole request: in its URL, and in a body that is a form or JSON. */
export function secretsInRequest({ url, body = '' }: TestRequest, known: Iterable<string> = []): string[] {
  const open = new Set(known)
  const inJson = secretsInJson(body).filter((secret) => secret.length >= SHORTEST_SECRET && !open.has(secret))
  return [...new Set([...secretsInUrl(url, open), ...secretsInUrl(`?${body}`, open), ...inJson])]
}

function secretsInJson(body: string): string[] {
  const secrets: string[] = []
  try {
    JSON.parse(body, (name, value) => {
      if (isSecretName(name) && (typeof value === 'string' || typeof value === 'number'))
        secrets.push(String(value))
    })
  } catch {
    // Not JSON.
  }
  return secrets
}

/** Whether a parameter of this name holds what lets others post conversions. */
export function isSecretName(name: string): boolean {
  return SECRET_NAMES.has(name.toLowerCase().replace(/[_.-]/g, ''))
}
