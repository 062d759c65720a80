import { t } from '../text'
import type { ComparedPart, PartKind } from './comparison'

/** Their names stand in a URL or a header, and are the same in every language. */
const NAMED: ReadonlySet<PartKind> = new Set([
  'parameter',
  'field',
  'sent-cookie',
  'set-cookie',
  'request-header',
  'response-header',
])

const WORDS: Readonly<Record<string, string>> = {
  status: t`status`,
  method: t`method`,
  scheme: t`scheme`,
  host: t`host`,
  path: t`path`,
  fragment: t`fragment`,
  took: t`took`,
  outcome: t`outcome`,
  hops: t`hops`,
}

/** Whether the name is data, which no language changes. */
export function isNamed({ kind }: Pick<ComparedPart, 'kind'>): boolean {
  return NAMED.has(kind)
}

/** A part's name as it is said. */
export function partName({ kind, name }: Pick<ComparedPart, 'kind' | 'name'>): string {
  return isNamed({ kind }) ? name : (WORDS[name] ?? name)
}
