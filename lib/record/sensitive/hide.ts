import { decodePercent, decodings } from '../../url/decode'
import { encodeAroundMarkers } from './marker'
import { type Piece, settlePattern, settleString } from './pieces'
import type { Rewriter, SensitiveKind } from './rewriter'
import type { Shape } from './shapes'

/** What is hidden, and what is written in its place. */
export interface Hiding {
  kinds: ReadonlySet<SensitiveKind>
  kindOf: Rewriter['kindOf']
  /** Values that are sensitive by their look; of other kinds than `kinds` they stay. */
  shapes: readonly Shape[]
  /** Values that stay readable wherever they occur. */
  keep: ReadonlySet<string>
  /** The marker of a value, told without any percent-encoding. */
  mark(value: string, kind: SensitiveKind): string
  /** Source of a regular expression without capturing groups: the markers that stand already. */
  marker: string
  /** Whether a host is read as text too; else it is left alone. */
  inHosts: boolean
}

/** Shorter ones are kept where they are the whole value only: `1` occurs in everything. */
const SHORTEST_KEPT_INSIDE = 8
/** Shorter secrets, plain words, addresses of sites: to replace them wherever they occur would tear texts apart. */
const SHORTEST_FOUND = 8
const ORDINARY = /^[a-z]+(?:[-_./ ][a-z]+)*$|^https?:\/\/|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/i
/**
 * What cookies put before a click ID: a version, the depth of the domain, the time: `GCL.1700000000.`,
 * `fb.1.1700000000000.`, `_uet`. It tells nothing, and identifiers are found in a stored cookie by it.
 */
const COOKIE_PREFIX = /^_?[A-Za-z]{0,3}\d?\.?(?:\d{1,2}\.){0,2}(?:1\d{9}(?:\d{3})?[._])?$/
const REST = /^([^\p{L}\p{N}‹]{0,4})(.*?)([^\p{L}\p{N}›]{0,4})$/su

/**
 * A value without its sensitive parts. It is walked twice: the first walk notes what is sensitive by its place
 * or name, the second hides it there and wherever else it is repeated.
 */
export function hideSensitive<Value>(
  value: Value,
  walk: (value: Value, rewriter: Rewriter) => Value,
  hiding: Hiding,
): Value {
  const found = new Set<string>()
  walk(value, noteInto(found, hiding))
  return walk(value, hiderOf(found, hiding))
}

function noteInto(found: Set<string>, { kinds, kindOf, keep }: Hiding): Rewriter {
  const unchanged = (text: string) => text
  return {
    kindOf,
    text: unchanged,
    host: unchanged,
    hide(value, kind) {
      if (!kinds.has(kind)) return value
      const plain = fullyDecoded(value)
      if (plain.length >= SHORTEST_FOUND && !ORDINARY.test(plain) && !keep.has(plain)) found.add(plain)
      return value
    },
  }
}

function hiderOf(found: ReadonlySet<string>, hiding: Hiding): Rewriter {
  const { kinds, kindOf, keep, mark } = hiding
  const keptInside = [...keep].filter(({ length }) => length >= SHORTEST_KEPT_INSIDE).sort(longestFirst)
  const text = textHider([...found].sort(longestFirst), keptInside, hiding)
  const isMarker = new RegExp(`^(?:${hiding.marker})$`)

  function hidePlain(plain: string, kind: SensitiveKind): string {
    if (keep.has(plain) || isMarker.test(plain)) return plain
    const pieces = settleKept(plain, keptInside)
    if (pieces.length === 1) return mark(fullyDecoded(plain), kind)
    return pieces
      .map((piece, index) => (piece.settled ? piece.text : hideRest(piece.text, index === 0, kind)))
      .join('')
  }

  function hideRest(rest: string, isFirst: boolean, kind: SensitiveKind): string {
    if (isFirst && COOKIE_PREFIX.test(rest)) return rest
    const [, lead = '', core = rest, tail = ''] = REST.exec(rest) ?? []
    if (core === '' || isMarker.test(core)) return rest
    return lead + mark(fullyDecoded(core), kind) + tail
  }

  return {
    kindOf,
    text,
    host: hiding.inHosts ? text : (host) => host,
    hide(value, kind) {
      if (value === '' || keep.has(value)) return value
      const plain = decodePercent(value)
      const hidden = kinds.has(kind) ? hidePlain(plain, kind) : text(plain)
      if (hidden === plain) return value
      return plain === value ? hidden : encodeAroundMarkers(hidden)
    },
  }
}

function textHider(found: string[], keptInside: string[], hiding: Hiding): (text: string) => string {
  const { keep, mark } = hiding
  const markers = new RegExp(hiding.marker, 'g')
  const shapes = hiding.shapes
    .filter(({ kind }) => hiding.kinds.has(kind))
    .map((shape) => ({ ...shape, matches: new RegExp(shape.pattern, 'gu') }))
  return (text) => {
    if (text === '' || keep.has(text)) return text
    const repeated = found.filter((value) => text.includes(value))
    const possible = shapes.filter(({ sign = '' }) => text.includes(sign))
    if (repeated.length === 0 && possible.length === 0) return text
    const kept = settlePattern(settleKept(text, keptInside), markers, (marker) => marker)
    const withoutRepeated = repeated.reduce(
      (pieces, value) => settleString(pieces, value, mark(value, 'secret')),
      kept,
    )
    return possible
      .reduce(
        (pieces, { matches, kind, holds }) =>
          settlePattern(pieces, matches, (match) => (holds?.(match) === false ? match : mark(match, kind))),
        withoutRepeated,
      )
      .map((piece) => piece.text)
      .join('')
  }
}

function settleKept(text: string, keptInside: string[]): Piece[] {
  return keptInside
    .filter((value) => text.includes(value))
    .reduce<Piece[]>((pieces, value) => settleString(pieces, value, value), [{ text, settled: false }])
}

function fullyDecoded(value: string): string {
  return decodings(value).at(-1) ?? value
}

const longestFirst = (one: string, other: string) => other.length - one.length
