import { LONGEST_VALUE } from '../schemas/pattern-cost'
import { otherWritings, plainReading } from '../url/encodings'
import { resembles } from '../url/resemblance'
import type { FoundId } from './found-id'
import type { IdChange } from './id-track'
import { carries, type Place, type Places, startOf, tellingLength } from './places'

/** A value that was found in a hop, equal or not. */
export interface Match {
  places: readonly Place[]
  /** What was done to the value; nothing where it is equal. */
  changes: IdChange[]
  /** The value as it stands there, where it is not equal. */
  found?: string
}

/** What is known of the hop before. */
export interface Before {
  names: readonly string[]
  /** It had the value. */
  adjacent: boolean
}

/** A value under another name must go on as much, and break off within a word: an ID may begin with another one. */
const tellingCut = 16
const withinWord = /^[A-Za-z0-9]{2}$/

/** What an identifier is looked for by. */
type Named = Pick<FoundId, 'name' | 'value'>

type Matcher = (places: Places, before: Before) => Match | undefined

/**
 * Finds an identifier in hops by its value: equal, in another writing, in another case, cut, or altered; what the
 * hop hands on goes before what stands in its cookies, where only the same value counts.
 */
export function matcherOf(id: Named): Matcher {
  const sought = soughtOf(id)
  return (places, before) => {
    const stored = [equal(sought, places), rewritten(sought, places)]
    return (
      stored.find((match) => match?.places.some(carries)) ??
      folded(sought, places) ??
      cut(sought, places, before) ??
      altered(sought, places, before) ??
      stored.find(Boolean)
    )
  }
}

interface Sought {
  id: Named
  plain: string
  folded: string
  /** Made when first asked for. */
  writings?: readonly string[]
}

function soughtOf(id: Named): Sought {
  const plain = plainReading(id.value)
  return { id, plain, folded: plain.toLowerCase() }
}

function equal({ id }: Sought, places: Places): Match | undefined {
  return matchAt(ownPlaces(id, places.byValue.get(id.value)), [])
}

function rewritten(sought: Sought, places: Places): Match | undefined {
  const { id, plain } = sought
  if (id.value.length > LONGEST_VALUE) return undefined
  sought.writings ??= [plain, ...otherWritings(id.value)]
  const texts = sought.writings.flatMap((writing) => places.plain().get(writing) ?? [])
  return firstMatch(texts, id, places, ['re-encoded'])
}

function folded({ id, folded }: Sought, places: Places): Match | undefined {
  return carriedOnly(firstMatch(places.folded().get(folded) ?? [], id, places, ['case-folded']))
}

/** The longest beginning of the value that stands under a name it had, or, if it tells enough, anywhere. */
function cut({ plain, folded }: Sought, places: Places, { names }: Before): Match | undefined {
  let longest: Match | undefined
  let length = 0
  for (const text of places.starting().get(startOf(folded)) ?? []) {
    const start = plainReading(text)
    if (start.length <= length || start.length >= plain.length) continue
    if (start.length < tellingLength || !folded.startsWith(start.toLowerCase())) continue
    const all = carriedAt(places, text)
    const own = isTellingCut(plain, start.length) ? all : all.filter(({ name }) => isAmong(name, names))
    const match = matchAt(own, plain.startsWith(start) ? ['truncated'] : ['case-folded', 'truncated'], text)
    if (match) [longest, length] = [match, start.length]
  }
  return longest
}

function altered({ plain }: Sought, places: Places, { names, adjacent }: Before): Match | undefined {
  if (!adjacent || plain.length > LONGEST_VALUE) return undefined
  const texts = names.flatMap((name) => places.named().get(name.toLowerCase()) ?? [])
  for (const text of texts) {
    const own = carriedAt(places, text).filter(({ name }) => isAmong(name, names))
    if (own.length > 0 && resembles(plain, plainReading(text))) return matchAt(own, ['altered'], text)
  }
  return undefined
}

function carriedAt(places: Places, text: string): readonly Place[] {
  return places.byValue.get(text)?.filter(carries) ?? []
}

function isTellingCut(value: string, length: number): boolean {
  return length >= tellingCut && withinWord.test(value.slice(length - 1, length + 1))
}

function firstMatch(
  texts: readonly string[],
  id: Named,
  places: Places,
  changes: IdChange[],
): Match | undefined {
  const matches = texts
    .filter((text) => text !== id.value)
    .flatMap((text) => matchAt(ownPlaces(id, places.byValue.get(text)), changes, text) ?? [])
  return matches.find(carriedOnly) ?? matches[0]
}

/** Of a short value, which stands in many parameters by chance, only the places of its own name. */
function ownPlaces({ name, value }: Named, places: readonly Place[] = []): readonly Place[] {
  return value.length >= tellingLength ? places : places.filter((place) => isAmong(place.name, [name]))
}

function matchAt(places: readonly Place[], changes: IdChange[], found?: string): Match | undefined {
  if (places.length === 0) return undefined
  return { places, changes, ...(found === undefined ? {} : { found }) }
}

function carriedOnly(match: Match | undefined): Match | undefined {
  return match?.places.some(carries) ? match : undefined
}

function isAmong(name: string, names: readonly string[]): boolean {
  return names.some((one) => one.toLowerCase() === name.toLowerCase())
}
