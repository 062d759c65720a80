import { type MacroSyntax, macroSyntaxes } from './syntax'

/** A macro as it stands in a text. */
export interface FoundMacro {
  raw: string
  /** What stands between the delimiters, percent-decoded where they are percent-encoded. */
  inside: string
  family: string
  at: number
  percentEncoded: boolean
}

interface Form {
  family: string
  open: string
  close: string
  source: string
  percentEncoded: boolean
}

/** These cannot stand in a URL for themselves, so an encoder has always escaped them. */
const ALWAYS_ESCAPED = '{}[]<>#%'
const ESCAPED_NAME = '(?:[A-Za-z_$:]|%24)(?:[\\w.$|+:,-]|%(?:20|24|2C|3A|3D|7C)){0,80}?'

const forms: readonly Form[] = [
  ...macroSyntaxes.map((syntax) => ({ ...syntax, percentEncoded: false })),
  ...macroSyntaxes.filter(hasEscapedForm).map((syntax) => ({
    ...syntax,
    source: escaped(syntax.open) + ESCAPED_NAME + escaped(syntax.close),
    percentEncoded: true,
  })),
]

const anyForm = new RegExp(forms.map(({ source }) => `(${source})`).join('|'), 'g')

/** Finds the macros of all families, from left to right; at one place the first family of the table wins. */
export function* scanMacros(text: string): Generator<FoundMacro> {
  for (const match of text.matchAll(anyForm)) {
    const form = forms[match.findIndex((group, index) => index > 0 && group !== undefined) - 1]
    if (!form) continue
    const { family, percentEncoded } = form
    yield { raw: match[0], inside: insideOf(match[0], form), family, at: match.index, percentEncoded }
  }
}

function insideOf(raw: string, { open, close, percentEncoded }: Form): string {
  if (!percentEncoded) return raw.slice(open.length, raw.length - close.length)
  // Only the escapes that a name may hold occur here, so that decoding cannot fail.
  return decodeURIComponent(raw).slice(open.length, -close.length)
}

function hasEscapedForm({ open }: MacroSyntax): boolean {
  return [...open].some((character) => ALWAYS_ESCAPED.includes(character))
}

function escaped(delimiter: string): string {
  return [...delimiter].map(escapedCharacter).join('')
}

function escapedCharacter(character: string): string {
  const digits = character.charCodeAt(0).toString(16)
  const percentEscape = `%${[...digits].map((digit) => `[${digit}${digit.toUpperCase()}]`).join('')}`
  return ALWAYS_ESCAPED.includes(character) ? percentEscape : `(?:\\${character}|${percentEscape})`
}
