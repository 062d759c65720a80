/** Told a pair as written; `rawValue` is undefined where there is no `=`. */
export type PairVisitor = (rawName: string, rawValue: string | undefined) => void

/** Visits the `a=b&c=d` pairs of a query in order, repeated names included; empty pairs are skipped. */
export function forEachPair(query: string, visit: PairVisitor): void {
  let equals = -1
  for (let start = 0; start < query.length; ) {
    const ampersand = query.indexOf('&', start)
    const end = ampersand === -1 ? query.length : ampersand
    // Looked up only when passed by, so that a long query without `=` stays linear.
    if (equals < start) equals = query.indexOf('=', start)
    if (equals === -1) equals = query.length
    if (equals < end) visit(query.slice(start, equals), query.slice(equals + 1, end))
    else if (end > start) visit(query.slice(start, end), undefined)
    start = end + 1
  }
}

/** The part of a fragment that holds pairs: `#a=b`, or what follows the `?` of a route such as `#/page?a=b`. */
export function pairsOfFragment(fragment: string): string {
  return fragment.slice(fragment.indexOf('?') + 1)
}
