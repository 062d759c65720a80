import { DIGEST_MARKER, EXPORT_MARKER } from '../record/sensitive/marker'
import type { IdKind } from '../schemas/platform'
import type { Excuse } from './comparison'

/** Identifiers of these kinds have another value with each click. */
export const NEW_KINDS: ReadonlySet<IdKind> = new Set([
  'ad-click',
  'network-click',
  'tracker-click',
  'analytics',
])

/** Characters; a shorter value stands in others by chance. */
const SHORTEST_INSIDE = 8

const HIDDEN = new RegExp(`${DIGEST_MARKER}|${EXPORT_MARKER}`, 'g')

/**
 * Why two values that differ say nothing: they are alike but for values that are new for each click, or for what is
 * hidden in them. Undefined where the difference counts.
 */
export function excuseOfValues(
  left: string,
  right: string,
  newInLeft: readonly string[],
  newInRight: readonly string[],
): Excuse | undefined {
  const [one, other] = [withoutNew(left, newInLeft), withoutNew(right, newInRight)]
  if (one === other) return 'click-id'
  if (isHidden(left) || isHidden(right)) return 'hidden'
  return withoutHidden(one) === withoutHidden(other) ? 'hidden' : undefined
}

/** The text with each of the values, given longest first, made the same, as written or percent-encoded. */
export function withoutNew(text: string, values: readonly string[]): string {
  if (values.includes(text)) return '‹new›'
  return values
    .filter(({ length }) => length >= SHORTEST_INSIDE)
    .flatMap((value) => [...new Set([value, encodeURIComponent(value.toWellFormed())])])
    .reduce((rest, value) => rest.replaceAll(value, '‹new›'), text)
}

function withoutHidden(text: string): string {
  return text.replace(HIDDEN, '‹hidden›')
}

function isHidden(text: string): boolean {
  return withoutHidden(text) === '‹hidden›'
}
