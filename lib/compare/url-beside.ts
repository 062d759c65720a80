import { splitUrl } from '../url/split'
import { withoutNew } from './excuse'
import type { SideHop } from './side'

/**
 * The URL of another hop to hold against that of this one: what is in both but for values that are new for each click
 * stands in it as it does in this one.
 */
export function urlBeside(own: SideHop, other: SideHop): string {
  const [mine, theirs] = [splitUrl(own.hop.url), splitUrl(other.hop.url)]
  const pairs = new Map(pairsOf(mine.query).map((pair) => [withoutNew(pair, own.newValues), pair]))
  const alike = (text: string) => withoutNew(text, other.newValues)
  const path = alike(theirs.path) === withoutNew(mine.path, own.newValues) ? mine.path : theirs.path
  const query = pairsOf(theirs.query).map((pair) => pairs.get(alike(pair)) ?? pair)
  const fragment =
    theirs.fragment !== undefined && alike(theirs.fragment) === withoutNew(mine.fragment ?? '', own.newValues)
      ? mine.fragment
      : theirs.fragment
  return [
    theirs.origin,
    path,
    theirs.query === undefined ? '' : `?${query.join('&')}`,
    fragment === undefined ? '' : `#${fragment}`,
  ].join('')
}

function pairsOf(query: string | undefined): string[] {
  return query === undefined ? [] : query.split('&')
}
