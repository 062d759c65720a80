import { scanMacros } from './scanner'
import { PLACEHOLDER_FAMILY } from './syntax'
import { readTransform } from './transform'

/** Text that is sent as it stands. */
export interface LiteralPart {
  kind: 'literal'
  raw: string
  at: number
}

/** A place for a value. `raw` is the text it stands for, `at` where that begins in the template. */
export interface MacroPart {
  kind: 'macro'
  raw: string
  /** The name as written, in its case; of a placeholder word the name of its parameter. */
  name: string
  family: string
  at: number
  /** Its delimiters are percent-encoded: `%7Bclickid%7D`. */
  percentEncoded: boolean
  /** The word that asks for a value: `REPLACE`. */
  placeholder?: string
  /** Values that a transform macro renames. */
  renames?: Record<string, string>
}

export type TemplatePart = LiteralPart | MacroPart

// Inside brackets `CLICK_ID` is a macro; only these ask the reader to put a value there: `[REPLACE]`.
const INSTRUCTION = /^(?:REPLACE|OPTIONAL|REQUIRED|INSERT_HERE)$/i

// Looking further back for the beginning of a name would cost the square of a long template.
const LONGEST_NAME = 200

/**
 * The template cut into text and macros; joined again, the parts give the template byte for byte. Never throws:
 * what is no macro of a known family is text.
 */
export function parseTemplate(text: string): TemplatePart[] {
  const parts: TemplatePart[] = []
  let end = 0
  for (const found of scanMacros(text)) {
    if (found.at > end) parts.push({ kind: 'literal', raw: text.slice(end, found.at), at: end })
    const { raw, family, at, percentEncoded } = found
    parts.push({ kind: 'macro', raw, family, at, percentEncoded, ...nameOf(found.inside, text, found) })
    end = at + raw.length
  }
  if (end < text.length) parts.push({ kind: 'literal', raw: text.slice(end), at: end })
  return parts
}

/** The macros of a template, in their order. */
export function macrosIn(text: string): MacroPart[] {
  return parseTemplate(text).filter((part) => part.kind === 'macro')
}

function nameOf(inside: string, text: string, { at, family }: { at: number; family: string }) {
  if (family === PLACEHOLDER_FAMILY || INSTRUCTION.test(inside)) {
    return { name: parameterBefore(text, at) ?? inside, placeholder: inside }
  }
  return readTransform(inside) ?? { name: inside }
}

/** The name of the parameter, form field or JSON string whose value begins at this place. */
function parameterBefore(text: string, at: number): string | undefined {
  const before = text.slice(Math.max(0, at - LONGEST_NAME), at)
  return (/([^?&;#=\s]+)=$/.exec(before) ?? /"([^"]+)"\s*:\s*"$/.exec(before))?.[1]
}
