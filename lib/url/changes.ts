import { splitUrl } from './split'

/** A piece of a URL and whether it is new against the URL before; the pieces of a URL join to its text. */
export interface UrlSpan {
  text: string
  changed: boolean
}

/** The `name=value` pairs of the query of `before`, as written, that `after` no longer has. */
export function removedPairs(before: string, after: string): string[] {
  const isKept = takeOnce(pairsOf(splitUrl(after).query))
  return pairsOf(splitUrl(before).query).filter((pair) => pair !== '' && !isKept(pair))
}

/** The pieces of `after`, those marked that `before` does not have: origin, path, each parameter, fragment. */
export function changedSpans(before: string, after: string): UrlSpan[] {
  const old = splitUrl(before)
  const { origin, path, query, fragment } = splitUrl(after)
  const sameOrigin = old.origin === origin
  return merged([
    { text: origin, changed: !sameOrigin },
    ...(sameOrigin ? changedMiddle(old.path, path) : [{ text: path, changed: old.path !== path }]),
    ...changedPairs(old.query, query),
    { text: fragment === undefined ? '' : `#${fragment}`, changed: old.fragment !== fragment },
  ])
}

function pairsOf(query: string | undefined): string[] {
  return query === undefined ? [] : query.split('&')
}

/** Says of each pair asked for whether one is left among `pairs`, and takes it away. */
function takeOnce(pairs: string[]): (pair: string) => boolean {
  const left = new Map<string, number>()
  for (const pair of pairs) left.set(pair, (left.get(pair) ?? 0) + 1)
  return (pair) => {
    const count = left.get(pair) ?? 0
    left.set(pair, count - 1)
    return count > 0
  }
}

function changedPairs(before: string | undefined, after: string | undefined): UrlSpan[] {
  const isOld = takeOnce(pairsOf(before))
  return pairsOf(after).flatMap((pair, position) => [
    { text: position === 0 ? '?' : '&', changed: false },
    { text: pair, changed: !isOld(pair) },
  ])
}

/** All of `after` but the beginning and the end that it has in common with `before` is changed. */
function changedMiddle(before: string, after: string): UrlSpan[] {
  const shorter = Math.min(before.length, after.length)
  let prefix = 0
  while (prefix < shorter && before[prefix] === after[prefix]) prefix++
  let suffix = 0
  while (suffix < shorter - prefix && before.at(-1 - suffix) === after.at(-1 - suffix)) suffix++
  return [
    { text: after.slice(0, prefix), changed: false },
    { text: after.slice(prefix, after.length - suffix), changed: true },
    { text: after.slice(after.length - suffix), changed: false },
  ]
}

function merged(spans: UrlSpan[]): UrlSpan[] {
  const result: UrlSpan[] = []
  for (const span of spans) {
    const last = result.at(-1)
    if (span.text === '') continue
    if (last?.changed === span.changed) last.text += span.text
    else result.push({ ...span })
  }
  return result
}
