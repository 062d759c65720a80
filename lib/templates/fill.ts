import type { FilledValue } from '../schemas/run'
import { type Encode, encodeForUrl } from './encode'
import { type MacroPart, parseTemplate, type TemplatePart } from './parse'

/** One piece of what is sent; of a macro also what it is, and the value put there. */
export interface FilledPart {
  /** As it is sent. A macro without a value is sent as it stands. */
  text: string
  /** The macro as the template writes it. */
  macro?: string
  /** The value before encoding. */
  value?: string
  encoded?: string
  from?: string
}

export interface FilledTemplate {
  url: string
  parts: FilledPart[]
  /** Names of the macros that have no value, each once. */
  missing: string[]
}

/**
 * The template with its macros filled, names matched exactly. Each value is encoded once, in UTF-8 unless told
 * otherwise, and the template's own text is left byte for byte: reading it as a URL and writing
 * it back would turn `%20` into `+` and escape the macros that are left. Never throws.
 */
export function fillTemplate(
  template: string,
  values: Record<string, FilledValue>,
  encode: Encode = encodeForUrl,
): FilledTemplate {
  const parsed = parseTemplate(template)
  const parts = fillParts(parsed, values, encode)
  return { url: joinParts(parts), parts, missing: missingNames(parsed, values) }
}

/** The parts of a template, filled, with the encoding that the text around the values asks for. */
export function fillParts(
  parts: TemplatePart[],
  values: Record<string, FilledValue>,
  encode: Encode,
): FilledPart[] {
  return parts.map((part) => {
    if (part.kind === 'literal') return { text: part.raw }
    const given = valueFor(part, values)
    if (!given) return { text: part.raw, macro: part.raw }
    const encoded = encode(given.value)
    return { text: encoded, macro: part.raw, value: given.value, encoded, from: given.from }
  })
}

/** What is sent, as one text. */
export function joinParts(parts: FilledPart[]): string {
  return parts.map((part) => part.text).join('')
}

function missingNames(parts: TemplatePart[], values: Record<string, FilledValue>): string[] {
  const missing = parts.filter((part) => part.kind === 'macro' && !valueFor(part, values))
  return [...new Set(missing.map((part) => (part as MacroPart).name))]
}

function valueFor(macro: MacroPart, values: Record<string, FilledValue>): FilledValue | undefined {
  if (!Object.hasOwn(values, macro.name)) return undefined
  const given = values[macro.name]
  if (!given || !macro.renames || !Object.hasOwn(macro.renames, given.value)) return given
  return { ...given, value: macro.renames[given.value] ?? given.value }
}
