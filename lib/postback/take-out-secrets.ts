import type { TemplateContent, TemplateHeader } from '../schemas/template'
import { encodeForUrl } from '../templates/encode'
import { fillParts } from '../templates/fill'
import { type FilledParameter, formParameters, urlParameters } from '../templates/parameters'
import { macrosIn, parseTemplate } from '../templates/parse'
import { readUrl } from '../url/parts'
import { isSecretName, SECRET_PATHS, SHORTEST_SECRET } from './secrets'

/** A template with macros where its secrets were, and the secrets by the macros that stand for them. */
export interface TakenOut {
  content: TemplateContent
  secrets: Record<string, string>
}

/** A text that stands in for a secret: where it is, and how it reads. */
interface Found {
  at: number
  length: number
  name: string
  value: string
}

const PATH_KEY = 'postback_key'
const AUTHORIZATION = /^(?:proxy-)?authorization$/i
const JSON_TEXT = /"((?:[^"\\]|\\.)*)"\s*:\s*"((?:[^"\\]|\\.)*)"/g

/** Takes out what would let others post conversions, so that it is neither kept with a template nor exported. */
export function takeOutSecrets(content: TemplateContent): TakenOut {
  const secrets: Record<string, string> = {}
  const replace = (text: string, found: readonly Found[]) => replaced(text, found, secrets)
  const { url, headers, body } = content
  return {
    content: {
      ...content,
      url: replace(url, [...inPath(url), ...inParameters(urlParameters(partsOf(url)))]),
      headers: headers.map((header) => ({ ...header, value: replace(header.value, inHeader(header)) })),
      ...(body !== undefined && { body: replace(body, inBody(body)) }),
    },
    secrets,
  }
}

/** Whether a template holds a secret as plain text. */
export function holdsSecret(content: TemplateContent): boolean {
  return Object.keys(takeOutSecrets(content).secrets).length > 0
}

function inPath(url: string): Found[] {
  const { path } = readUrl(url)
  const value = SECRET_PATHS.map((pattern) => pattern.exec(path)?.[1]).find((key) => key !== undefined)
  return value === undefined
    ? []
    : [{ at: url.indexOf(`/${value}/`) + 1, length: value.length, name: PATH_KEY, value }]
}

function inParameters(parameters: readonly FilledParameter[]): Found[] {
  return parameters
    .filter(({ name, value, macros }) => isSecretName(name) && macros.length === 0 && isLong(value))
    .map(({ name, value, valueAt, written }) => ({ at: valueAt, length: written.length, name, value }))
}

function inHeader({ name, value }: TemplateHeader): Found[] {
  const telling = AUTHORIZATION.test(name) || isSecretName(name.replace(/^x-/i, ''))
  return telling && isLiteral(value) ? [{ at: 0, length: value.length, name, value }] : []
}

function inBody(body: string): Found[] {
  const inJson = [...body.matchAll(JSON_TEXT)]
    .filter(([, name = '', value = '']) => isSecretName(name) && isLiteral(value))
    .map(({ index, 0: pair, 1: name = '', 2: value = '' }) => ({
      at: index + pair.length - 1 - value.length,
      length: value.length,
      name,
      value: JSON.parse(`"${value}"`) as string,
    }))
  return inJson.length > 0 ? inJson : inParameters(formParameters(partsOf(body)))
}

/** Adds each secret under a macro of its own, the same one for the same value. */
function replaced(text: string, found: readonly Found[], secrets: Record<string, string>): string {
  let written = ''
  let end = 0
  for (const { at, length, name, value } of found) {
    const macro = macroFor(name, value, secrets)
    secrets[macro] = value
    written += `${text.slice(end, at)}{${macro}}`
    end = at + length
  }
  return written + text.slice(end)
}

function macroFor(name: string, value: string, secrets: Readonly<Record<string, string>>): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^(?=\d)/, '_')
  let macro = plain
  for (let count = 2; Object.hasOwn(secrets, macro) && secrets[macro] !== value; count += 1)
    macro = `${plain}_${count}`
  return macro
}

function partsOf(text: string) {
  return fillParts(parseTemplate(text), {}, encodeForUrl)
}

function isLiteral(value: string): boolean {
  return isLong(value) && macrosIn(value).length === 0
}

function isLong(value: string): boolean {
  return value.length >= SHORTEST_SECRET
}
