/** From a text's character at `start` to before the one at `end`. */
export interface Span {
  start: number
  end: number
}

/** A part of a text that was cut: a span's, or what lies between two. */
export interface Part<Cut extends Span> {
  text: string
  span?: Cut
}

/** Where a non-empty string occurs in a text; no two of the spans overlap. */
export function occurrences(text: string, searched: string): Span[] {
  const spans: Span[] = []
  for (let start = text.indexOf(searched); start !== -1; ) {
    const end = start + searched.length
    spans.push({ start, end })
    start = text.indexOf(searched, end)
  }
  return spans
}

/** Whether two spans have a character in common. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}

/** Whether a span lies within another one, or is the same. */
export function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** The spans in order, those that overlap as one, which is otherwise like the first and longest of them. */
export function joined<Joined extends Span>(spans: readonly Joined[]): Joined[] {
  const inOrder = [...spans].sort((one, other) => one.start - other.start || other.end - one.end)
  const result: Joined[] = []
  for (const span of inOrder) {
    const last = result.at(-1)
    if (last && overlaps(last, span))
      result[result.length - 1] = { ...last, end: Math.max(last.end, span.end) }
    else result.push(span)
  }
  return result
}

/** The text cut along joined spans; put together, the parts are the text. */
export function cut<Cut extends Span>(text: string, spans: readonly Cut[]): Part<Cut>[] {
  const parts: Part<Cut>[] = []
  let end = 0
  for (const span of spans) {
    parts.push({ text: text.slice(end, span.start) }, { text: text.slice(span.start, span.end), span })
    end = span.end
  }
  return [...parts, { text: text.slice(end) }].filter((part) => part.text !== '')
}
