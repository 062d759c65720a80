import type { Hop } from '../schemas/click'
import type { IdWhere } from '../schemas/platform'
import { decodePercent } from '../url/decode'
import { plainReading } from '../url/encodings'
import { cleanUrl } from '../url/split'
import type { FoundId } from './found-id'
import { sentCookies, setCookies } from './hop'
import type { IdIndex } from './id-index'
import { type UrlVisitor, walkUrl, walkValue } from './walk'
import { cookieReadings } from './wrappings'

/** Where a value stands in a hop; '' is the name of a value that has none, as in a path. */
export interface Place {
  name: string
  where: IdWhere
  /** How often: a key may be repeated. */
  times: number
}

/** All values of a hop, known identifiers or not. */
export interface Places {
  /** By value decoded once. */
  byValue: ReadonlyMap<string, readonly Place[]>
  /** The values by their plain reading. */
  plain(): ReadonlyMap<string, readonly string[]>
  /** The values by their plain reading in lower case. */
  folded(): ReadonlyMap<string, readonly string[]>
  /** The values by the beginning of that, as `startOf` gives it. */
  starting(): ReadonlyMap<string, readonly string[]>
  /** The values by their names in lower case. */
  named(): ReadonlyMap<string, readonly string[]>
}

/** Shorter values, such as `1` or `en`, stand in many parameters by chance: only the same name says same ID. */
export const tellingLength = 8

/** The beginning that two values must have in common for one to be the other one cut. */
export function startOf(folded: string): string {
  return folded.slice(0, tellingLength)
}

/** Whether the place is in the URL or the form: a cookie is not handed on. */
export function carries({ where }: Place): boolean {
  return where !== 'cookie'
}

/** How often a value was handed on that stands at these places. */
export function timesCarried(places: readonly Place[]): number {
  const carried = places.filter(carries)
  // What a pattern cuts out of a path has a name as well as a segment without one.
  const isNamed = ({ where }: Place) => carried.some((place) => place.where === where && place.name !== '')
  return carried.reduce((sum, place) => sum + (place.name === '' && isNamed(place) ? 0 : place.times), 0)
}

/** Every place of a hop that can hold a value; `found` adds what only a platform's pattern can cut out. */
export function placesOf(hop: Hop, found: readonly FoundId[], index: IdIndex): Places {
  const byValue = valuesOf(hop, found, index)
  return {
    byValue,
    plain: once(() => grouped(byValue, (value) => [plainReading(value)])),
    folded: once(() => grouped(byValue, (value) => [foldedReading(value)])),
    starting: once(() => grouped(byValue, (value) => [startOf(foldedReading(value))])),
    named: once(() => grouped(byValue, (_, places) => places.map(({ name }) => name.toLowerCase()))),
  }
}

function valuesOf(hop: Hop, found: readonly FoundId[], index: IdIndex): Map<string, Place[]> {
  const byValue = new Map<string, Place[]>()
  const put = (value: string, name: string, where: IdWhere, again = 0) => {
    if (value === '') return
    const places = byValue.get(value)
    const known = places?.find((place) => place.name === name && place.where === where)
    if (known) known.times += again
    else if (places) places.push({ name, where, times: 1 })
    else byValue.set(value, [{ name, where, times: 1 }])
  }
  const visitor: UrlVisitor = {
    pair: (name, value, where) => put(value, name, where, 1),
    path: (path, where) => {
      for (const segment of path.split('/')) put(decodePercent(segment), '', where)
    },
    bare: (text, where) => put(text, '', where),
  }
  walkUrl(cleanUrl(hop.url), index, visitor)
  for (const { name, value } of hop.fields ?? []) {
    put(value, name, 'body', 1)
    walkValue(value, 'body', index, visitor)
  }
  for (const { value, name, where } of found) put(value, name, where)
  for (const { name, value: raw } of [...sentCookies(hop), ...setCookies(hop)]) {
    const value = decodePercent(raw)
    for (const reading of cookieReadings(value)) put(reading, name, 'cookie')
    walkValue(value, 'cookie', index, visitor)
  }
  return byValue
}

function grouped(
  byValue: ReadonlyMap<string, readonly Place[]>,
  keysOf: (value: string, places: readonly Place[]) => readonly string[],
): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const [value, places] of byValue) {
    for (const key of new Set(keysOf(value, places))) {
      const group = groups.get(key)
      if (group) group.push(value)
      else groups.set(key, [value])
    }
  }
  return groups
}

function foldedReading(value: string): string {
  return plainReading(value).toLowerCase()
}

/** Most values stand in the next hop as they are, so that other readings are seldom looked up. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => {
    made ??= make()
    return made
  }
}
