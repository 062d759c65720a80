import type { Platform } from '../schemas/platform'
import { macrosIn } from '../templates/parse'

/** A macro as its platform writes it, and the name that a template's parser reads in it. */
export interface WrittenMacro {
  text: string
  name: string
}

/** What a sender says of the conversion, by the words for which it may have a macro; the nearest first. */
const SAYS: Readonly<Record<string, readonly string[]>> = {
  payout: ['payout'],
  amount: ['amount', 'payout'],
  currency: ['currency'],
  status: ['status'],
  order_id: ['order_id', 'conversion_id'],
  event: ['event'],
}
/** Macros of a meaning that no parameter of a link brought. */
const OWN: ReadonlySet<string> = new Set([
  ...Object.values(SAYS).flat(),
  'click_id',
  'revenue',
  'event_id',
  'event_time',
  'signature',
])
/** Stands for any parameter in `slots`. */
const ANY = '*'

/** The macro that gives back what came in this parameter; undefined where the platform has none that is known. */
export function macroOfSlot(platform: Platform | undefined, slot: string): WrittenMacro | undefined {
  if (!platform?.macros || slot === '') return undefined
  const { slots = {}, macros } = platform
  const isSlot = ([name]: [string, string]) => name.toLowerCase() === slot.toLowerCase()
  const same = Object.entries(macros.names).filter((entry) => isSlot(entry) && !OWN.has(entry[1]))
  const name =
    Object.entries(slots).find(isSlot)?.[1] ??
    (same.find(([exact]) => exact === slot) ?? same[0])?.[0] ??
    anySlot(platform, slot)
  return name === undefined ? undefined : written(platform, name)
}

/** Where every parameter has a macro of its name, those have none whose name means something else. */
function anySlot({ slots = {}, macros }: Platform, slot: string): string | undefined {
  const name = Object.hasOwn(slots, ANY) ? slots[ANY]?.replace(ANY, () => slot) : undefined
  return name === undefined || Object.hasOwn(macros?.names ?? {}, name) ? undefined : name
}

/** The macro for this word of Clickscope's about the conversion; undefined for any other word. */
export function macroOfConversion(platform: Platform | undefined, word: string): WrittenMacro | undefined {
  const names = Object.entries(platform?.macros?.names ?? {})
  const meanings = Object.hasOwn(SAYS, word) ? (SAYS[word] ?? []) : []
  for (const meaning of meanings) {
    const fitting = names.flatMap(([name, means]) => (means === meaning ? name : []))
    const name = fitting.find((one) => one === meaning) ?? fitting[0]
    if (name !== undefined) return written(platform, name)
  }
  return undefined
}

/**
 * The parameter in braces, where it is not known how its taker writes the macro; `taken` are the words that mean
 * something else in the template. What the taker would read as a macro for something else is written out.
 */
export function neutralMacro(
  taker: Platform | undefined,
  slot: string,
  taken: readonly string[],
): WrittenMacro {
  const names = [slot, `what_came_in_${slot}`].filter((name) => readName(`{${name}}`) === name)
  const isFree = (name: string) => !taken.includes(name) && !(taker && isMacroOf(taker, `{${name}}`))
  const name = names.find(isFree) ?? 'what_came_in'
  return { text: `{${name}}`, name }
}

/** Whether the platform would take the text for a macro of its own. */
export function isMacroOf({ macros }: Platform, text: string): boolean {
  return Object.keys(macros?.names ?? {}).some((name) => macros?.syntax.replace('x', () => name) === text)
}

/** Undefined where the macro could not be told from plain text. */
function written(platform: Platform | undefined, macro: string): WrittenMacro | undefined {
  const text = platform?.macros?.syntax.replace('x', () => macro) ?? ''
  const name = readName(text)
  return name === undefined ? undefined : { text, name }
}

/** The name that is read where the text is one macro and no more. */
function readName(text: string): string | undefined {
  const [macro, more] = macrosIn(`?a=${text}`)
  return macro && !more && macro.raw === text && !macro.renames && macro.placeholder === undefined
    ? macro.name
    : undefined
}
