/** Told a pair as written; `rawValue` is undefined where there is no `=`. */
export type PairVisitor = (rawName: string, rawValue: string | undefined) => void

/** Visits the `a=b&c=d` pairs of a query in order, repeated names included; empty pairs are skipped. */
export function forEachPair(query: string, visit: PairVisitor, separator = '&'): void {
  let equals = -1
  for (let start = 0; start < query.length; ) {
    const next = query.indexOf(separator, start)
    const end = next === -1 ? query.length : next
    // Looked up only when passed by, so that a long query without `=` stays linear.
    if (equals < start) equals = query.indexOf('=', start)
    if (equals === -1) equals = query.length
    if (equals < end) visit(query.slice(start, equals), query.slice(equals + 1, end))
    else if (end > start) visit(query.slice(start, end), undefined)
    start = end + separator.length
  }
}

/** The part of a fragment that holds pairs: `#a=b`, or what follows the `?` of a route such as `#/page?a=b`. */
export function pairsOfFragment(fragment: string): string {
  return fragment.slice(fragment.indexOf('?') + 1)
}

const parenthesised = /^\w{1,30}\(/

/** Whether a query is written as `a(1)b(2)url(https://…)`, which Tradedoubler's links are. */
export function isParenthesised(query: string): boolean {
  return query.endsWith(')') && parenthesised.test(query)
}

/** Visits the pairs of such a query in order; parentheses inside a value are part of it. */
export function forEachParenthesised(query: string, visit: PairVisitor): void {
  let depth = 0
  let nameStart = 0
  let valueStart = 0
  for (let at = 0; at < query.length; at++) {
    const character = query[at]
    if (character === '(' && depth++ === 0) valueStart = at + 1
    if (character !== ')' || depth === 0 || --depth > 0) continue
    visit(query.slice(nameStart, valueStart - 1), query.slice(valueStart, at))
    nameStart = at + 1
  }
}

const intentStart = 'Intent;'
const extraType = /^[A-Za-z]\./

/** Whether a fragment is that of an Android intent: `#Intent;scheme=https;S.browser_fallback_url=…;end`. */
export function isIntent(fragment: string): boolean {
  return fragment.startsWith(intentStart)
}

/**
 * Visits the fields of an intent and its extras, these without the letter of their type.
 * https://developer.chrome.com/docs/android/intents
 */
export function forEachIntentField(fragment: string, visit: PairVisitor): void {
  forEachPair(
    fragment.slice(intentStart.length),
    (rawName, rawValue) => visit(rawName.replace(extraType, ''), rawValue),
    ';',
  )
}
