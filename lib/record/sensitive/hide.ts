import type { SensitiveKind } from '../../schemas/sensitive'
import { decodePercent, decodings } from '../../url/decode'
import type { Hiding } from './hiding'
import { encodeAroundMarkers } from './marker'
import { ORDINARY } from './ordinary'
import { SHORTEST_FOUND } from './plain-texts'
import type { Rewriter, TextWalk } from './rewriter'
import { type SpanFinder, spanFinder } from './sensitive-spans'
import { cut } from './spans'

/**
 * What cookies put before a click ID: a version, the depth of the domain, the time: `GCL.1700000000.`,
 * `fb.1.1700000000000.`, `_uet`. It tells nothing, and identifiers are found in a stored cookie by it.
 */
const COOKIE_PREFIX = /^_?[A-Za-z]{0,3}\d?\.?(?:\d{1,2}\.){0,2}(?:1\d{9}(?:\d{3})?[._])?$/
const REST = /^([^\p{L}\p{N}‹]{0,4})(.*?)([^\p{L}\p{N}›]{0,4})$/su

/**
 * A value without its sensitive parts. It is walked twice: the first walk notes what is sensitive by its place
 * or name, the second hides it there and wherever else it is repeated. Where the first comes by plain texts only,
 * there is nothing to hide, and the value is returned as it is.
 */
export function hideSensitive<Value>(
  value: Value,
  walk: (value: Value, rewriter: Rewriter) => Value,
  hiding: Hiding,
): Value {
  const noted: Noted = { secrets: new Set(), isPlain: true }
  walk(value, noteInto(noted, hiding))
  return noted.isPlain ? value : walk(value, hiderOf(noted.secrets, hiding))
}

interface Noted {
  secrets: Set<string>
  /** Whether nothing was marked or sensitive yet. */
  isPlain: boolean
}

function noteInto(noted: Noted, hiding: Hiding): Rewriter {
  const { kinds, kindOf, keep, plain } = hiding
  const spans = spanFinder([], hiding)
  const isUnchanged = (text: string, walk: TextWalk) => {
    const isPlain = plain.partsOf(text, walk) !== undefined
    noted.isPlain &&= isPlain
    return isPlain
  }
  return {
    kindOf,
    text(text) {
      if (noted.isPlain) isUnchanged(text, walkOver)
      return text
    },
    // It is a part of a URL that is not plain.
    host: (host) => host,
    hide(value, kind) {
      noted.isPlain = false
      if (!kinds.has(kind)) return value
      for (const secret of secretParts(fullyDecoded(value), spans))
        if (secret.length >= SHORTEST_FOUND && !ORDINARY.test(secret) && !keep().has(secret))
          noted.secrets.add(secret)
      return value
    },
    isUnchanged,
  }
}

/** The value, or where identifiers stay readable in it, what is around them. */
function secretParts(plain: string, spans: SpanFinder): string[] {
  const kept = spans.kept(plain)
  if (kept.length === 0) return [plain]
  return cut(plain, kept).flatMap(({ text, span }, index) => (span ? [] : trimmed(text, index).core))
}

/** What is secret of a value's part, and what around it tells nothing. */
function trimmed(part: string, index: number): { lead: string; core: string; tail: string } {
  if (index === 0 && COOKIE_PREFIX.test(part)) return { lead: part, core: '', tail: '' }
  const [, lead = '', core = part, tail = ''] = REST.exec(part) ?? []
  return { lead, core, tail }
}

function hiderOf(found: ReadonlySet<string>, hiding: Hiding): Rewriter {
  const { kinds, kindOf, keep, mark, plain } = hiding
  const secrets = [...found]
  const spans = spanFinder(secrets, hiding)
  const isMarker = new RegExp(`^(?:${hiding.marker})$`)
  const markers = new RegExp(`(${hiding.marker})`)

  function isUnchanged(whole: string, walk: TextWalk): boolean {
    const parts = plain.partsOf(whole, walk)
    return parts !== undefined && !parts.some((part) => secrets.some((secret) => part.includes(secret)))
  }

  function text(whole: string): string {
    if (isUnchanged(whole, walkOver) || keep().has(whole)) return whole
    return whole
      .split(markers)
      .map((part, index) => (index % 2 === 1 ? part : hideSpans(part)))
      .join('')
  }

  function hideSpans(part: string): string {
    const sensitive = spans.sensitive(part)
    if (sensitive.length === 0) return part
    return cut(part, sensitive)
      .map((piece) => (piece.span ? mark(piece.text, piece.span.kind) : piece.text))
      .join('')
  }

  function hidePlain(plain: string, kind: SensitiveKind): string {
    if (keep().has(plain) || isMarker.test(plain)) return plain
    const kept = spans.kept(plain)
    if (kept.length === 0) return mark(fullyDecoded(plain), kind)
    return cut(plain, kept)
      .map((piece, index) => (piece.span ? piece.text : hideRest(piece.text, index, kind)))
      .join('')
  }

  function hideRest(rest: string, index: number, kind: SensitiveKind): string {
    const { lead, core, tail } = trimmed(rest, index)
    if (core === '' || isMarker.test(core)) return rest
    return lead + mark(fullyDecoded(core), kind) + tail
  }

  return {
    kindOf,
    text,
    host: hiding.inHosts ? text : (host) => host,
    hide(value, kind) {
      if (value === '' || keep().has(value)) return value
      const plain = decodePercent(value)
      const hidden = kinds.has(kind) ? hidePlain(plain, kind) : text(plain)
      if (hidden === plain) return value
      return plain === value ? hidden : encodeAroundMarkers(hidden)
    },
    isUnchanged,
  }
}

/** The text by itself. */
function walkOver(text: string, rewriter: Rewriter): string {
  return rewriter.text(text)
}

function fullyDecoded(value: string): string {
  return decodings(value).at(-1) ?? value
}
