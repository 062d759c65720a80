/** One well-formed UTF-8 sequence written as percent escapes; overlong forms are refused by the decoder. */
const escapedCharacter =
  /%[0-7][0-9a-f]|%[cd][0-9a-f]%[89ab][0-9a-f]|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%f[0-7](?:%[89ab][0-9a-f]){3}/gi

const maximumRounds = 5

function decodeCharacter(escaped: string): string {
  try {
    return decodeURIComponent(escaped)
  } catch {
    return escaped
  }
}

/** The text with its percent escapes decoded once; `+` stays, and a broken escape is kept byte for byte. */
export function decodePercent(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text.replace(escapedCharacter, decodeCharacter)
  }
}

/**
 * A name or value of a query as a server reads it: `+` is a space and percent escapes are decoded once.
 * Differs from URLSearchParams in one point: a byte that is not UTF-8 keeps its escape, so nothing is lost.
 */
export function decodeParameter(raw: string): string {
  return decodePercent(raw.includes('+') ? raw.replaceAll('+', ' ') : raw)
}

/** How the names and values of a query are read: most queries hold nothing to decode, as can be seen at once. */
export function decoderOf(query: string): (raw: string) => string {
  return query.includes('%') || query.includes('+') ? decodeParameter : asWritten
}

function asWritten(raw: string): string {
  return raw
}

/** Every reading of the text, itself first, each decoded once more than the last; ends when nothing changes. */
export function decodings(text: string, rounds = maximumRounds): string[] {
  const readings = [text]
  for (let round = 0, last = text; round < rounds; round++) {
    const next = decodePercent(last)
    if (next === last) break
    readings.push(next)
    last = next
  }
  return readings
}
