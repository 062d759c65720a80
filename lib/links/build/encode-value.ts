import type { Platform } from '../../schemas/platform'
import { encodeForUrl } from '../../templates/encode'
import { readMacros } from './macros'

/** A piece of a URL. `encoded` has another text than what was typed; a `macro` is filled in by the platform. */
export interface Piece {
  kind: 'plain' | 'encoded' | 'macro'
  text: string
  /** What was typed, where the text is not that. */
  from?: string
}

/** What `encodeURIComponent` leaves as it is, or the rest. */
const RUN = /[A-Za-z0-9\-_.!~*'()]+|[^A-Za-z0-9\-_.!~*'()]+/g

/** A value, or a name, as it is written into a query: each character escaped once, macros as they stand. */
export function encodeValue(value: string, platform: Platform | undefined): Piece[] {
  return readMacros(value, platform).flatMap(({ kind, raw }): Piece[] => {
    if (kind === 'macro') return [{ kind: 'macro', text: raw }]
    return (raw.match(RUN) ?? []).map((run) => {
      const text = encodeForUrl(run)
      return text === run ? { kind: 'plain', text } : { kind: 'encoded', text, from: run }
    })
  })
}

/** The pieces as one text. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('')
}
