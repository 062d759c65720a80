import type { IdIndex } from '../ids'
import type { Click } from '../schemas/click'
import type { FilledValue } from '../schemas/run'
import { macroAliases, slotSpellings, usualSlots } from './aliases'
import { type SeenId, seenIds } from './seen'

const SLOT = /^(?:aff_?)?s(?:ub)?(?:_?id)?_?(\d{1,2})$/i
/** Personal values are never offered, and analytics IDs are nobody's click ID. */
const NOT_OFFERED: ReadonlySet<string> = new Set(['email', 'analytics'])

/** A value of the click for a macro. */
export interface Candidate extends FilledValue {
  /** The identifier has another name: it stands for the macro as most mean it. */
  byAlias?: true
}

/**
 * What the click offers for macros, with where each value comes from. One name may appear several times with
 * different values: the likeliest comes first, and the choice is the user's.
 */
export function postbackValues(click: Click, index: IdIndex): Candidate[] {
  return valuesOfIds(seenIds(click, index))
}

/** The same of identifiers that were read before. */
export function valuesOfIds(seen: readonly SeenId[]): Candidate[] {
  const ids = seen
    .filter((id) => !NOT_OFFERED.has(id.kind))
    // A cookie that was sent may be of an earlier click.
    .toSorted((one, other) => Number(one.where === 'cookie') - Number(other.where === 'cookie'))
  return unique([
    ...ids.map((id) => named(id, id.name)),
    ...ids.flatMap((id) => slotNames(id).map((name) => named(id, name))),
    ...macroAliases.flatMap(({ kinds, names }) =>
      ids.filter((id) => kinds.includes(id.kind)).flatMap((id) => names.map((name) => alias(id, name))),
    ),
    ...ids.filter(mayFillUsualSlot).flatMap((id) => usualSlots.map((name) => alias(id, name))),
  ])
}

/** The values by macro name; of several with one name the first counts. */
export function valuesByName(values: FilledValue[]): Record<string, FilledValue> {
  return Object.fromEntries(values.toReversed().map((value) => [value.name, value]))
}

/** The number of a slot, as written, by its name: that of `aff_sub5`; undefined where the name has none. */
export function slotNumber(name: string): string | undefined {
  return SLOT.exec(name)?.[1]
}

/** Every spelling of the numbered slot that carried this identifier. */
function slotNames(id: SeenId): string[] {
  const number = slotNumber(id.name)
  return number ? slotSpellings.map((spelling) => spelling.replace('#', number)) : []
}

/** An ID that travelled in `sub5` must not be offered as `sub1`: that is the defect to be found. */
function mayFillUsualSlot(id: SeenId): boolean {
  return id.kind === 'tracker-click' && slotNumber(id.name) === undefined
}

function named({ value, from }: SeenId, name: string): Candidate {
  return { name, value, from }
}

function alias(id: SeenId, name: string): Candidate {
  return { ...named(id, name), byAlias: true }
}

function unique(values: Candidate[]): Candidate[] {
  const byKey = new Map<string, Candidate>()
  for (const value of values) {
    const key = JSON.stringify([value.name, value.value])
    if (!byKey.has(key)) byKey.set(key, value)
  }
  return [...byKey.values()]
}
