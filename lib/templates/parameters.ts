import { decodeParameter } from '../url/decode'
import type { FilledPart } from './fill'

/** One `name=value` of a filled URL or form body, as its author meant it: macros hide no delimiter. */
export interface FilledParameter {
  /** Percent-decoded. */
  name: string
  /** As the server reads it: percent-decoded once. */
  value: string
  /** The value as the template writes it, macros included. */
  written: string
  /** Where the pair and its value begin in the template. */
  at: number
  valueAt: number
  macros: FilledPart[]
}

/**
 * The template with every macro replaced by as many `x`: places stay the same, and the `#` of `##CLICK_ID##`
 * is no longer taken for the beginning of a fragment.
 */
export function coverMacros(parts: FilledPart[]): string {
  return parts.map((part) => (part.macro ? 'x'.repeat(part.macro.length) : part.text)).join('')
}

/** The parameters of a filled URL: what lies between the first `?` and the first `#`. */
export function urlParameters(parts: FilledPart[]): FilledParameter[] {
  const covered = coverMacros(parts)
  const fragment = covered.indexOf('#')
  const end = fragment < 0 ? covered.length : fragment
  const question = covered.indexOf('?')
  return question < 0 || question > end ? [] : pairsBetween(parts, covered, question + 1, end)
}

/** The fields of a filled form body. */
export function formParameters(parts: FilledPart[]): FilledParameter[] {
  const covered = coverMacros(parts)
  return pairsBetween(parts, covered, 0, covered.length)
}

function pairsBetween(parts: FilledPart[], covered: string, start: number, end: number): FilledParameter[] {
  const pairs: FilledParameter[] = []
  let at = start
  for (const pair of covered.slice(start, end).split('&')) {
    if (pair) pairs.push(readPair(parts, pair, at))
    at += pair.length + 1
  }
  return pairs
}

function readPair(parts: FilledPart[], pair: string, at: number): FilledParameter {
  const equals = pair.indexOf('=')
  const valueAt = at + (equals < 0 ? pair.length : equals + 1)
  const name = slice(parts, at, equals < 0 ? at + pair.length : valueAt - 1)
  const value = slice(parts, valueAt, at + pair.length)
  return {
    name: decodeParameter(name.sent),
    value: decodeParameter(value.sent),
    written: value.written,
    at,
    valueAt,
    macros: value.macros,
  }
}

/** What stands between two places of the template, which no macro straddles. */
function slice(parts: FilledPart[], start: number, end: number) {
  let at = 0
  let sent = ''
  let written = ''
  const macros: FilledPart[] = []
  for (const part of parts) {
    const text = part.macro ?? part.text
    const piece = text.slice(Math.max(0, start - at), Math.max(0, end - at))
    at += text.length
    if (!piece) continue
    written += piece
    sent += part.macro ? part.text : piece
    if (part.macro) macros.push(part)
  }
  return { sent, written, macros }
}
