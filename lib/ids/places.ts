import type { Hop } from '../schemas/click'
import type { IdWhere } from '../schemas/platform'
import { decodePercent } from '../url/decode'
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
}

/** All values of a hop, known identifiers or not, by value decoded once. */
export type Places = ReadonlyMap<string, readonly Place[]>

/** Every place of a hop that can hold a value; `found` adds what only a platform's pattern can cut out. */
export function placesOf(hop: Hop, found: readonly FoundId[], index: IdIndex): Places {
  const places = new Map<string, Place[]>()
  const put = (value: string, name: string, where: IdWhere) => {
    if (value === '') return
    const known = places.get(value)
    if (known === undefined) places.set(value, [{ name, where }])
    else if (!known.some((place) => place.name === name && place.where === where)) known.push({ name, where })
  }
  for (const { value, name, where } of found) put(value, name, where)
  const visitor: UrlVisitor = {
    pair: (name, value, where) => put(value, name, where),
    path: (path, where) => {
      for (const segment of path.split('/')) put(decodePercent(segment), '', where)
    },
    bare: (text, where) => put(text, '', where),
  }
  walkUrl(cleanUrl(hop.url), index, visitor)
  for (const { name, value } of hop.fields ?? []) {
    put(value, name, 'body')
    walkValue(value, 'body', index, visitor)
  }
  for (const { name, value: raw } of [...sentCookies(hop), ...setCookies(hop)]) {
    const value = decodePercent(raw)
    for (const reading of cookieReadings(value)) put(reading, name, 'cookie')
    walkValue(value, 'cookie', index, visitor)
  }
  return places
}
