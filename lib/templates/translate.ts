import { t } from '../text'
import { type MacroLanguage, nameIn, writeMacro } from './language'
import { type MacroPart, parseTemplate } from './parse'

/** A template in the macros of another platform. */
export interface Translation {
  text: string
  /** Macros that were rewritten, each once. */
  changed: { from: string; to: string; meaning: string }[]
  /** Macros that stay as they are, each once, and why. */
  left: { macro: string; why: string }[]
}

/**
 * What a word of the receiver is to the sender: the receiver's click ID is one that came from outside. The
 * sender's own click ID in its place is the most common defect of all.
 */
const ACROSS: Readonly<Record<string, string>> = { click_id: 'external_id' }

/**
 * The template with each macro replaced by the one of the same meaning; all else stays byte for byte. `from` is
 * undefined for Clickscope's own words, in which `{click_id}` is the receiver's. Never throws.
 */
export function translateTemplate(
  template: string,
  from: MacroLanguage | undefined,
  to: MacroLanguage,
): Translation {
  const changed = new Map<string, Translation['changed'][number]>()
  const left = new Map<string, Translation['left'][number]>()
  const text = parseTemplate(template).map((part) => {
    if (part.kind === 'literal') return part.raw
    const written = translateMacro(part, from, to)
    if (written === part.raw) return part.raw
    if (typeof written !== 'string') {
      left.set(part.raw, { macro: part.raw, why: written.why })
      return part.raw
    }
    changed.set(part.raw, { from: part.raw, to: written, meaning: meaningOf(part, from) ?? '' })
    return written
  })
  return { text: text.join(''), changed: [...changed.values()], left: [...left.values()] }
}

/** The macro by which a sender gives what the receiver means by this word; undefined where it has none. */
export function macroAcross(meaning: string, sender: MacroLanguage): string | undefined {
  return macroFor(ACROSS[meaning] ?? meaning, sender)
}

function translateMacro(
  macro: MacroPart,
  from: MacroLanguage | undefined,
  to: MacroLanguage,
): string | { why: string } {
  if (macro.placeholder !== undefined) return { why: t`It is a word that asks for a value.` }
  if (!from && nameIn(to, macro) !== undefined) return macro.raw

  const meaning = meaningOf(macro, from)
  if (meaning === undefined) return { why: t`What it means is not known.` }
  const written = from ? macroFor(meaning, to) : macroAcross(meaning, to)
  if (written === undefined) return { why: noCounterpart(meaning, from) }
  if (!macro.renames) return written
  if (!to.transforms) return { why: t`It renames its values, which the other platform cannot do.` }
  return written.replace(nameWithin(written, to), (name) => `${name}: ${renamesOf(macro)}`)
}

function meaningOf(macro: MacroPart, from: MacroLanguage | undefined): string | undefined {
  if (!from) return macro.name
  const name = nameIn(from, macro)
  return name === undefined ? undefined : from.names[name]
}

function macroFor(meaning: string, to: MacroLanguage): string | undefined {
  const name =
    meaning === 'click_id' && to.clickId
      ? to.clickId
      : Object.keys(to.names).find((known) => to.names[known] === meaning)
  return name === undefined ? undefined : writeMacro(to, name)
}

function noCounterpart(meaning: string, from: MacroLanguage | undefined): string {
  return !from && meaning === 'click_id'
    ? t`The sender has the receiver’s click ID in the slot in which the link brought it: write that slot.`
    : t`There is no macro for ${meaning.replaceAll('_', ' ')}.`
}

function nameWithin(written: string, to: MacroLanguage): string {
  return Object.keys(to.names).find((name) => writeMacro(to, name) === written) ?? ''
}

function renamesOf({ renames = {} }: MacroPart): string {
  return Object.entries(renames)
    .map(([from, to]) => `${from}=${to}`)
    .join(' ')
}
