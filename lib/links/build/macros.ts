import type { Platform } from '../../schemas/platform'
import { familyOf, languageOf } from '../../templates/language'
import { type MacroPart, parseTemplate, type TemplatePart } from '../../templates/parse'
import { PLACEHOLDER_FAMILY } from '../../templates/syntax'

/** Ordinary values are written like these, too: `sale [EU]`, `-top-`. They are macros only where the platform's are. */
const DOUBTFUL: ReadonlySet<string> = new Set([
  '[x]',
  '(x)',
  '<x>',
  '-x-',
  '@x@',
  '#x#',
  '%x%',
  '!!!x!!!',
  'xxNAMExx',
  PLACEHOLDER_FAMILY,
])

/** What can stand in a URL without being escaped, and ends no parameter. */
const NAME = /^[\w.$|+:,=()[\]-]+$/

/** A text cut into plain pieces and the macros that the platform, or where none is named anybody, fills in. */
export function readMacros(text: string, platform: Platform | undefined): TemplatePart[] {
  const language = languageOf(platform)
  const own = language && familyOf(language)
  return parseTemplate(text).map((part) =>
    part.kind === 'literal' || isMacro(part, own) ? part : { kind: 'literal', raw: part.raw, at: part.at },
  )
}

/** The macros of a text. */
export function macrosOf(text: string, platform: Platform | undefined): MacroPart[] {
  return readMacros(text, platform).filter((part) => part.kind === 'macro')
}

/** The text with each plain piece rewritten and its macros as they are. */
export function outsideMacros(
  text: string,
  platform: Platform | undefined,
  rewrite: (plain: string) => string,
): string {
  return readMacros(text, platform)
    .map(({ kind, raw }) => (kind === 'macro' ? raw : rewrite(raw)))
    .join('')
}

/** The text with its macros covered by `x`, so that its own delimiters can be found at their places. */
export function coverText(text: string, platform: Platform | undefined): string {
  return readMacros(text, platform)
    .map(({ kind, raw }) => (kind === 'macro' ? 'x'.repeat(raw.length) : raw))
    .join('')
}

function isMacro({ family, name, percentEncoded, placeholder }: MacroPart, own: string | undefined): boolean {
  if (percentEncoded || (placeholder === undefined && !NAME.test(name))) return false
  return family === own || !DOUBTFUL.has(family)
}
