import type { Platform } from '../../schemas/platform'
import { decodeParameter } from '../../url/decode'
import { coverText } from './macros'

/** A pair of the base's own query, byte for byte. */
export interface BasePair {
  raw: string
  /** As a server reads them. */
  name: string
  value: string
}

/** The address a link is built on, cut at its own delimiters: those within macros are none. */
export interface Base {
  text: string
  /** The same with its macros covered, places unchanged. */
  covered: string
  /** Up to the `?`, or the `#` where there is no query. */
  head: string
  /** Undefined where there is no `?` before the fragment. */
  pairs: BasePair[] | undefined
  /** With its `#`; '' where there is none. */
  fragment: string
}

/** Cuts any text; head, pairs and fragment joined again give it without the blanks around it. Never throws. */
export function readBase(written: string, platform: Platform | undefined): Base {
  const text = written.trim()
  const covered = coverText(text, platform)
  const hash = covered.indexOf('#')
  const end = hash < 0 ? covered.length : hash
  const question = covered.slice(0, end).indexOf('?')
  return {
    text,
    covered,
    head: text.slice(0, question < 0 ? end : question),
    pairs: question < 0 ? undefined : pairsBetween(text, covered, question + 1, end),
    fragment: text.slice(end),
  }
}

/** The base with another query; without one where there are no pairs. */
export function writeBase({ head, fragment }: Base, pairs: readonly string[] | undefined): string {
  return pairs && pairs.length > 0 ? `${head}?${pairs.join('&')}${fragment}` : head + fragment
}

function pairsBetween(text: string, covered: string, start: number, end: number): BasePair[] {
  let at = start
  return covered
    .slice(start, end)
    .split('&')
    .map((pair) => {
      const raw = text.slice(at, at + pair.length)
      at += pair.length + 1
      const equals = pair.indexOf('=')
      const name = equals < 0 ? raw : raw.slice(0, equals)
      const value = equals < 0 ? '' : raw.slice(equals + 1)
      return { raw, name: decodeParameter(name), value: decodeParameter(value) }
    })
}
