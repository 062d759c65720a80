import type { Hop } from '../schemas/click'
import { t } from '../text'
import { hostOf } from '../url/host'

const shown = 3

/** `a`, `a and b`, `a, b and c`, `a, b, c and 2 more`; each word once. */
export function listWords(words: readonly string[]): string {
  const once = [...new Set(words)]
  const first = once.slice(0, shown)
  const last = once.length > shown ? t`${once.length - shown} more` : first.pop()
  return first.length === 0 ? (last ?? '') : t`${first.join(', ')} and ${last}`
}

/** `was` for one word, `were` for several. */
export function was(words: readonly string[]): string {
  return new Set(words).size === 1 ? t`was` : t`were`
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
