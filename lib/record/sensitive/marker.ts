/**
 * A digest's marker in a stored click, e.g. `digest~3fa91c20e7`: only characters that no URL, cookie, header,
 * JSON or percent-encoding has to write differently, so that it reads the same wherever it stands.
 */
export const DIGEST_MARKER = 'digest~[0-9a-f]{10}'

/** The markers of an export file, `‹redacted A›`, and of a secret that was masked before a run was stored. */
export const EXPORT_MARKER = '‹redacted [A-Z]+›|‹secret›'

const EXPORT_MARKERS = new RegExp(`(${EXPORT_MARKER})`)

/** Percent-encodes a value as part of a URL; an export's markers stay readable at any depth. */
export function encodeAroundMarkers(text: string): string {
  return text
    .split(EXPORT_MARKERS)
    .map((piece, index) => (index % 2 === 1 ? piece : encodeURIComponent(piece.toWellFormed())))
    .join('')
}
