import { splitUrl } from '../url/split'
import { withoutNew } from './excuse'

/** A URL and the values in it that are new for each click, the longest first. */
export interface ValuedUrl {
  url: string
  newValues: readonly string[]
}

/**
 * The other URL as it is to be held against this one: what is the same in both but for values that are new for each
 * click stands in it as it does in this one.
 */
export function urlBeside(own: ValuedUrl, other: ValuedUrl): string {
  const [mine, theirs] = [splitUrl(own.url), splitUrl(other.url)]
  const pairs = new Map(pairsOf(mine.query).map((pair) => [withoutNew(pair, own.newValues), pair]))
  const isAlike = (one = '', its = '') =>
    one !== '' && withoutNew(one, own.newValues) === withoutNew(its, other.newValues)
  const path = isAlike(mine.path, theirs.path) ? mine.path : theirs.path
  const query = pairsOf(theirs.query).map((pair) => pairs.get(withoutNew(pair, other.newValues)) ?? pair)
  const fragment = isAlike(mine.fragment, theirs.fragment) ? mine.fragment : theirs.fragment
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
