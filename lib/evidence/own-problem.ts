import type { z } from 'zod'
import { t } from '../text'
import { explainIssue, foundAt } from './problem'

/** What one entry of a list is called. */
const ENTRIES: Readonly<Record<string, string>> = {
  platforms: 'platform',
  expectations: 'expectation',
  identifiers: 'identifier',
  pathIdentifiers: t`path identifier`,
  nested: t`nested destination`,
  hosts: 'host',
  names: t`parameter name`,
  cookies: 'cookie',
  companions: 'companion',
  parameters: 'parameter',
  where: t`place`,
  docs: 'documentation link',
  suites: 'suite',
  rules: 'rule',
  urls: 'address',
  statuses: 'status',
  referrerPolicies: 'Referrer-Policy',
}
const FIELDS: Readonly<Record<string, string>> = {
  id: 'ID',
  format: t`value format`,
  clickIdParameter: t`click-ID parameter`,
  linkTemplate: t`link template`,
  maxLength: t`greatest length`,
}
/** In lists of these, an entry is known by its name. */
const NAMED: ReadonlySet<PropertyKey> = new Set(['platforms', 'expectations', 'suites'])

/** What is wrong with something that the user entered: the field in plain words, the fault, and what was found. */
export function explainOwn(issue: z.core.$ZodIssue, entered: unknown): string {
  const place = placeOf(issue.path, entered)
  return `${place.charAt(0).toUpperCase()}${place.slice(1)} ${faultOf(issue, entered)}.`
}

/** `platforms[0].identifiers[1].format` as "platform 1 (House tracker), identifier 2, value format". */
function placeOf(path: readonly PropertyKey[], entered: unknown): string {
  const words = path.flatMap((key, position) => {
    const next = path[position + 1]
    if (typeof key === 'number') return []
    if (typeof next !== 'number')
      return FIELDS[String(key)] ?? ENTRIES[String(key)]?.concat('s') ?? String(key)
    const name = NAMED.has(key) ? nameAt(entered, path.slice(0, position + 2)) : undefined
    return `${ENTRIES[String(key)] ?? String(key)} ${next + 1}${name ? ` (${name})` : ''}`
  })
  return words.join(', ') || t`the entry`
}

function nameAt(entered: unknown, path: readonly PropertyKey[]): string | undefined {
  const entry = path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)?.[key], entered)
  const name = (entry as { name?: unknown } | undefined)?.name
  return typeof name === 'string' ? name.slice(0, 60) : undefined
}

function faultOf(issue: z.core.$ZodIssue, entered: unknown): string {
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `"${key.slice(0, 60)}"`)
    return t`has ${keys.join(', ')}, which is not known here: check the spelling or leave it out`
  }
  if (issue.code === 'invalid_union' && issue.discriminator)
    return t`is not a kind that is known: it ${foundAt(entered, issue.path)}`
  if (issue.code === 'too_big' && issue.origin === 'string')
    return t`is longer than ${Number(issue.maximum)} characters`
  if (issue.code === 'too_big' && issue.origin === 'array') return t`are more than ${Number(issue.maximum)}`
  if (issue.code === 'too_small' && issue.origin === 'string') return t`is empty`
  // The schemas' own words are a predicate: "must be a lower-case host, or *.host".
  if (issue.message.startsWith('must ')) return t`${issue.message}, but ${foundAt(entered, issue.path)}`
  return issue.code === 'custom' ? issue.message : explainIssue(issue, entered)
}
