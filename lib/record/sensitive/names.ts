import type { SensitiveKind } from '../../schemas/sensitive'
import { CUSTOMER_OBJECTS, NOT_THE_CUSTOMER } from './customer'
import { type NameRule, PERSON_RULES, POSTBACK_RULES } from './name-rules'

type NameTable = { exact: Map<string, NameRule[]>; endings: [string, NameRule][] }

const personTable = buildTable(PERSON_RULES)
const exportTable = buildTable([...PERSON_RULES, ...POSTBACK_RULES])

/** The kind of a value that signs in or names a person, by its name; undefined for all others. */
export function personalKind(names: readonly string[], value: string): SensitiveKind | undefined {
  return lookUp(personTable, partsOf(names), value)
}

/** As `personalKind`, with what is secret or personal in a postback or a conversions-API event besides. */
export function exportKind(names: readonly string[], value: string): SensitiveKind | undefined {
  const parts = partsOf(names)
  const kind = lookUp(exportTable, parts, value)
  if (kind) return kind
  const inCustomer = parts.slice(0, -1).some((part) => CUSTOMER_OBJECTS.has(part))
  return inCustomer && !NOT_THE_CUSTOMER.has(parts.at(-1) ?? '') ? 'personal' : undefined
}

/** `user_data[em]` and `user_data.em` are `em` in `user_data`; `page?code` is `code` of a URL not encoded. */
function partsOf(names: readonly string[]): string[] {
  return names
    .flatMap((name) => name.replace(/^.*[?&#;/]/s, '').split(/[[\].]+/))
    .map(plainName)
    .filter((part) => part !== '')
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

function buildTable(rules: readonly NameRule[]): NameTable {
  const exact = new Map<string, NameRule[]>()
  for (const rule of rules)
    for (const name of rule.names) {
      const known = exact.get(plainName(name)) ?? []
      exact.set(plainName(name), [...known, rule])
    }
  const endings = rules.flatMap((rule) =>
    (rule.endings ?? []).map((ending): [string, NameRule] => [plainName(ending), rule]),
  )
  return { exact, endings }
}

function lookUp({ exact, endings }: NameTable, parts: string[], value: string): SensitiveKind | undefined {
  const name = parts.at(-1)
  if (name === undefined) return undefined
  const byName = exact.get(name)?.find(({ holds }) => !holds || holds.test(value))
  return (byName ?? endings.find(([ending]) => name.endsWith(ending))?.[1])?.kind
}
