import type { Platform } from '../schemas/platform'
import { decodePercent } from '../url/decode'
import { normaliseName } from './names'
import { type MacroPart, macrosIn } from './parse'

/** How a platform writes its macros, and what they are called. */
export type MacroLanguage = NonNullable<Platform['macros']>

/** The language of a platform whose macros can be told from plain text; undefined for any other. */
export function languageOf(platform: Platform | undefined): MacroLanguage | undefined {
  return platform?.macros?.syntax === 'x' ? undefined : platform?.macros
}

/** A macro as the platform writes it: `{clickid}`, `#s2#`. */
export function writeMacro({ syntax }: MacroLanguage, name: string): string {
  return syntax.replace('x', () => name)
}

/** A macro as it was meant before its delimiters were percent-encoded. */
export function plainMacro({ raw, percentEncoded }: Pick<MacroPart, 'raw' | 'percentEncoded'>): string {
  return percentEncoded ? decodePercent(raw) : raw
}

/** The name of the platform's macro that stands here, brackets and case exact; undefined where it is none. */
export function nameIn(language: MacroLanguage, macro: MacroPart): string | undefined {
  const text = plainMacro(macro)
  const isRenamed = macro.renames !== undefined && macro.family === familyOf(language)
  return Object.keys(language.names).find((name) =>
    isRenamed ? name === macro.name : writeMacro(language, name) === text,
  )
}

/** The name that the platform has for this word, whatever brackets it stands in. */
export function nameWithoutBrackets(language: MacroLanguage, { name }: MacroPart): string | undefined {
  return Object.keys(language.names).find((known) => known === name || `$${known}` === name)
}

/** Names of the platform that differ from this one only in case, separators or one letter. */
export function similarNames(language: MacroLanguage, { name }: MacroPart): string[] {
  const wanted = normaliseName(name)
  const known = Object.keys(language.names)
  const same = known.filter((other) => normaliseName(other) === wanted)
  return same.length > 0 ? same : known.filter((other) => isOneSlipAway(wanted, normaliseName(other)))
}

/** The family of the parser that the platform's macros belong to. */
export function familyOf(language: MacroLanguage): string | undefined {
  const [name = 'NAME'] = Object.keys(language.names)
  return macrosIn(`?a=${writeMacro(language, name)}`)[0]?.family
}

/** Shorter names are other names too often: `sub1` and `sub2`. */
const SHORTEST_SIMILAR = 5

/** Whether one letter was added, left out or replaced; digits tell slots apart and are no slip. */
function isOneSlipAway(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length < SHORTEST_SIMILAR || long.length - short.length > 1) return false
  if (one.replace(/\D/g, '') !== other.replace(/\D/g, '')) return false

  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  return long.slice(at + 1) === short.slice(short.length === long.length ? at + 1 : at)
}
