import { plainReading } from '../../url/encodings'
import { unreplacedMacro } from '../../url/macro-shape'
import type { ClickIndex, Hit, SeenClick } from './click-index'
import type { FiredFields, FiredValue } from './fields'

/** How the fired value stands to that of the click; words as in `lib/ids`. */
export type MatchChange = 're-encoded' | 'case-folded' | 'truncated'

/** The click that a row belongs to, and by what. */
export interface FiredMatch extends Hit {
  fired: FiredValue
  /** Empty where both are equal. */
  changes: MatchChange[]
  /** How many further clicks carry the value. */
  others: number
}

/** Shorter values stand in many logs by chance, and count only where a click ID is expected. */
const TELLING = 8
/** Of values with one beginning no more are looked at. */
const MOST_STARTING = 50

interface Found {
  hits: readonly Hit[]
  changes: MatchChange[]
}

/**
 * The click that a row belongs to, by the value of any identifier: that of one click before that of several, a
 * click's own ID before a sub-ID, an equal value before one that was folded or cut. Of several clicks with the same
 * value it is the newest that began before `at`. Never throws.
 */
export function matchClick(fields: FiredFields, index: ClickIndex, at?: number): FiredMatch | undefined {
  const own = fields.roles.clickId
  const values = own && !fields.values.includes(own) ? [own, ...fields.values] : fields.values
  const matches = values.flatMap((fired) =>
    find(fired, index, fired === own || fired.value === own?.value).map(({ hits, changes }) => ({
      fired,
      hits: carriedFirst(hits),
      changes,
    })),
  )
  const [best] = matches
    .map((match) => ({ match, rank: rankOf(match, match.fired === own) }))
    .sort((one, other) => compareRanks(one.rank, other.rank))
  if (!best) return undefined
  const { fired, hits, changes } = best.match
  const clicks = firstClicks(hits)
  const click = newestBefore(clicks, at)
  const hit = hits.find((one) => one.click === click)
  return hit && { ...hit, fired, changes, others: clicks.length - 1 }
}

/** The clicks that carry a value; of those that follow from one another only the one that it began with. */
function firstClicks(hits: readonly Hit[]): SeenClick[] {
  const clicks = [...new Set(hits.map(({ click }) => click))]
  const ids = new Set(clicks.map(({ id }) => id))
  const first = clicks.filter(({ previousClickId }) => !previousClickId || !ids.has(previousClickId))
  return first.length > 0 ? first : clicks
}

/** A cookie may be of an earlier click: it counts where nothing else has the value. */
function carriedFirst(hits: readonly Hit[]): readonly Hit[] {
  const carried = hits.filter(({ id }) => id.where !== 'cookie')
  return carried.length > 0 ? carried : hits
}

/** Whether a captured click carries this value. */
export function isOfClick(value: string, index: ClickIndex): boolean {
  return find({ name: '', value, inUrl: false }, index, false).length > 0
}

function find(fired: FiredValue, index: ClickIndex, isClickId: boolean): Found[] {
  const { value, name } = fired
  const may = ({ id }: Hit) =>
    isClickId || value.length >= TELLING || id.name.toLowerCase() === name.toLowerCase()
  const equal = (index.exact.get(value) ?? []).filter(may)
  if (equal.length > 0) return [{ hits: equal, changes: [] }]
  if (unreplacedMacro(value) !== undefined) return []

  const plain = plainReading(value)
  const folded = plain.toLowerCase()
  const alike = (index.folded.get(folded) ?? []).filter(may)
  const recoded = alike.filter(({ id }) => plainReading(id.value) === plain)
  if (recoded.length > 0) return [{ hits: recoded, changes: ['re-encoded'] }]
  if (alike.length > 0) return [{ hits: alike, changes: ['case-folded'] }]
  const cut = startingWith(folded, index)
  if (cut.length === 0) return []
  const whole = cut.filter(({ id }) => plainReading(id.value).startsWith(plain))
  return [
    whole.length > 0
      ? { hits: whole, changes: ['truncated'] }
      : { hits: cut, changes: ['case-folded', 'truncated'] },
  ]
}

/** Identifiers made for a click that begin so; sub-IDs are often named alike on purpose. */
function startingWith(folded: string, { folded: byValue, sorted }: ClickIndex): Hit[] {
  if (folded.length < TELLING) return []
  const hits: Hit[] = []
  let at = lowerBound(sorted, folded)
  for (let seen = 0; seen < MOST_STARTING && sorted[at]?.startsWith(folded); seen++, at++)
    hits.push(...(byValue.get(sorted[at] ?? '') ?? []).filter(({ id }) => id.kind !== 'sub-id'))
  return hits
}

function lowerBound(sorted: readonly string[], text: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < text) low = middle + 1
    else high = middle
  }
  return low
}

function rankOf({ hits, changes }: Found, isClickId: boolean): number[] {
  const clicks = firstClicks(hits).length
  const isMade = hits.some(({ id }) => id.kind !== 'sub-id')
  const damage = changes.includes('truncated') ? 2 : changes.length
  return [clicks > 1 ? 1 : 0, isMade ? 0 : 1, damage, isClickId ? 0 : 1]
}

function compareRanks(one: readonly number[], other: readonly number[]): number {
  for (const [place, rank] of one.entries()) {
    const difference = rank - (other[place] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function newestBefore(clicks: SeenClick[], at = Number.POSITIVE_INFINITY): SeenClick | undefined {
  const newestFirst = clicks.sort((one, other) => other.startedAt - one.startedAt)
  return newestFirst.find(({ startedAt }) => startedAt <= at) ?? newestFirst[0]
}
