import type { Header } from '../schemas/click'
import { decodePercent } from '../url/decode'
import { readUrl } from '../url/parts'

/** By name in lower case; of a repeated one the first counts. */
export type Parameters = ReadonlyMap<string, string>

/** What the query of a URL and its path, such as `/ref:1/`, tell; what a body tells counts before both. */
export function parametersOf(url: string, fields: readonly Header[] = []): Parameters {
  const { query, path } = readUrl(url)
  const inPath = path
    .split('/')
    .map((segment) => segment.replace(/^\[|\]$/g, ''))
    .flatMap((segment) => {
      const colon = segment.indexOf(':')
      return colon > 0
        ? [{ name: segment.slice(0, colon), value: decodePercent(segment.slice(colon + 1)) }]
        : []
    })
  return new Map(
    [...fields, ...query, ...inPath].toReversed().map(({ name, value }) => [name.toLowerCase(), value]),
  )
}
