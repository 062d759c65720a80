import type { Hop } from '../schemas/click'
import { allOf, t } from '../text'
import { hostOf } from '../url/host'

const shown = 3

/** `a`, `a and b`, `a, b and c`, `a, b, c and 2 more`; each word once. */
export function listWords(words: readonly string[]): string {
  const once = [...new Set(words)]
  const more = once.length - shown
  return allOf(more > 0 ? [...once.slice(0, shown), t`${more} more`] : once)
}

/** Whether the words are one, however often it stands: then a sentence is told of it, and not of them. */
export function isOne(words: readonly string[]): boolean {
  return new Set(words).size === 1
}

/** `hop 3, shop.example`; hops are counted from 1 in sentences and from 0 everywhere else. */
export function nameHop(hops: readonly Hop[], position: number): string {
  const host = hostOf(hops[position]?.url ?? '')
  return host === '' ? t`hop ${position + 1}` : t`hop ${position + 1}, ${host}`
}

/** `between hop 3, go.tracker.example, and hop 4, shop.example`. */
export function nameGap(hops: readonly Hop[], [from, to]: [number, number]): string {
  return t`between ${nameHop(hops, from)}, and ${nameHop(hops, to)}`
}
