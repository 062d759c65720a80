import type { SensitiveKind } from '../../schemas/sensitive'
import type { Hiding } from './hiding'
import { ORDINARY } from './ordinary'
import { matchesOf } from './shapes'
import { isWithin, joined, occurrences, overlaps, type Span } from './spans'

/** What is sensitive in a text by its look or because it is a secret elsewhere. */
export interface SensitiveSpan extends Span {
  kind: SensitiveKind
}

/** What to hide in a text where nothing marks a value by name, and what has to stay in one that is marked. */
export interface SpanFinder {
  sensitive(text: string): SensitiveSpan[]
  kept(text: string): Span[]
}

/** Shorter ones are kept where they are the whole value only: `1` occurs in everything. */
const SHORTEST_KEPT_INSIDE = 8

/**
 * Finds secrets, shapes and kept values in texts; all spans are in order and apart. A kept value that an address
 * runs into, as `partner.com` in `ann@partner.com`, is a part of the address; one that holds it whole stays.
 */
export function spanFinder(secrets: readonly string[], { kinds, keep, shapes }: Hiding): SpanFinder {
  const hidden = shapes.filter(({ kind }) => kinds.has(kind))
  let inside: string[] | undefined
  // A word or a site occurs in what has nothing to do with it: a password, an address, a sentence.
  const keptInside = () =>
    (inside ??= [...keep()].filter((value) => value.length >= SHORTEST_KEPT_INSIDE && !ORDINARY.test(value)))

  function found(text: string): SensitiveSpan[] {
    const byShape = hidden.flatMap((shape) =>
      matchesOf(text, shape)
        .filter((match) => !keep().has(match.text))
        .map((match) => ({ start: match.start, end: match.start + match.text.length, kind: shape.kind })),
    )
    const repeated = secrets.flatMap((secret) => occurrences(text, secret))
    return [...byShape, ...repeated.map((span): SensitiveSpan => ({ ...span, kind: 'secret' }))]
  }

  function keptApart(text: string, spans: readonly SensitiveSpan[]): Span[] {
    const kept = keptInside().flatMap((value) => occurrences(text, value))
    return joined(
      kept.filter((value) => spans.every((span) => isWithin(span, value) || !overlaps(span, value))),
    )
  }

  return {
    sensitive(text) {
      const spans = found(text)
      if (spans.length === 0) return spans
      const kept = keptApart(text, spans)
      return joined(spans.filter((span) => !kept.some((value) => isWithin(span, value))))
    },
    kept: (text) => keptApart(text, found(text)),
  }
}
