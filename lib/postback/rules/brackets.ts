import { languageOf, plainMacro, writeMacro } from '../../templates/language'
import { PLACEHOLDER_FAMILY } from '../../templates/syntax'
import { allOf, t } from '../../text'
import {
  type Drafted,
  type DraftMacro,
  distinctMacros,
  type Hit,
  hostEnd,
  placeOfMacro,
  type Rule,
} from '../finding'
import { replacing, rewriting } from '../fixes'

/** Doubled brackets, and how they are written once. */
const DOUBLED: Readonly<Record<string, string>> = { '{{x}}': '{x}', '[[x]]': '[x]', '##x##': '#x#' }

/** Rules about how macros are bracketed, whoever reads them. */
export const bracketRules: readonly Rule[] = [
  {
    id: 'encoded-macro',
    severity: 'warn',
    why: t`Most platforms look for their brackets as they are and find no macro here.`,
    check: (draft) =>
      distinctMacros(draft)
        .filter(({ percentEncoded }) => percentEncoded)
        .map((macro) => ({
          where: placeOfMacro(macro),
          says: t`The brackets of ${macro.raw} are percent-encoded.`,
          fix: rewriting(draft, macro, plainMacro(macro)),
        })),
  },
  {
    id: 'doubled-brackets',
    severity: 'warn',
    why: t`The outer brackets are sent along with the value, or the macro is not found at all.`,
    check: (draft) => (draft.sender ? [] : distinctMacros(draft).flatMap((macro) => doubled(draft, macro))),
  },
  {
    id: 'mixed-syntaxes',
    severity: 'warn',
    why: t`One platform fills in a postback, and it knows one way: the other macros are sent as they stand.`,
    check: (draft) => {
      // Where the sender is named, each macro has a finding of its own.
      if (languageOf(draft.sender)) return []
      const host = hostEnd(draft)
      const shown = new Map<string, string>()
      for (const { field, at, family, raw } of draft.macros)
        if (family !== PLACEHOLDER_FAMILY && (field === 'body' || at >= host)) shown.set(family, raw)
      if (shown.size < 2) return []
      return [
        {
          where: t`template`,
          says: t`Macros are written in ${shown.size} ways: ${allOf([...shown.values()])}.`,
        },
      ]
    },
  },
  {
    id: 'unbalanced-brackets',
    severity: 'warn',
    why: t`A bracket too many is sent as it stands; one too few, and the macro is not found.`,
    check: (draft) =>
      unbalanced(draft.covered).map(({ at, bracket }) => ({
        where: t`template`,
        says: t`${bracket} at character ${at + 1} has no counterpart.`,
        fix: balanced(draft, at, bracket),
      })),
  },
]

function doubled(draft: Drafted, macro: DraftMacro): Hit[] {
  const once = DOUBLED[macro.family]
  if (once === undefined || macro.percentEncoded) return []
  const [open = '', close = ''] = once.split('x')
  const text = open + macro.name + close
  const writers = (written: string) =>
    draft.platforms.filter((platform) => {
      const language = languageOf(platform)
      return language && Object.keys(language.names).some((name) => writeMacro(language, name) === written)
    })
  const [known] = writers(text)
  if (!known || writers(macro.raw).length > 0) return []
  return [
    {
      where: placeOfMacro(macro),
      says: t`${known.name} and its like write ${text}; nobody is known to write ${macro.raw}.`,
      fix: rewriting(draft, macro, text),
    },
  ]
}

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']' }

/** The brackets without a counterpart in their pair; those of macros are covered. */
function unbalanced(covered: string): { at: number; bracket: string }[] {
  const single: { at: number; bracket: string }[] = []
  let open: { at: number; bracket: string }[] = []
  for (const { 0: bracket, index: at } of covered.matchAll(/[{}[\]&?#]/g)) {
    if (CLOSING[bracket]) open.push({ at, bracket })
    else if (!'}]'.includes(bracket)) {
      single.push(...open)
      open = []
    } else if (open.at(-1) && CLOSING[open.at(-1)?.bracket ?? ''] === bracket) open.pop()
    else single.push({ at, bracket })
  }
  return [...single, ...open].sort((one, other) => one.at - other.at)
}

/** Beside a whole macro the bracket is too much; beside a word it closes or opens one. */
function balanced(draft: Drafted, at: number, bracket: string) {
  const { template } = draft.text
  const beside = draft.macros.some(
    (macro) => macro.field === 'template' && (macro.at === at + 1 || macro.at + macro.raw.length === at),
  )
  if (beside)
    return replacing(draft, { field: 'template', at, length: 1 }, '', t`Remove the ${bracket} too many`)

  const closing = CLOSING[bracket]
  const word = closing && /^[\w.$-]+/.exec(template.slice(at + 1))?.[0]
  if (!word) return undefined
  const place = { field: 'template', at: at + 1 + word.length, length: 0 } as const
  return replacing(draft, place, closing, t`Write ${bracket}${word}${closing}`)
}
