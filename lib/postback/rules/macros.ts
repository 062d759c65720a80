import type { Platform } from '../../schemas/platform'
import {
  familyOf,
  languageOf,
  type MacroLanguage,
  nameIn,
  nameWithoutBrackets,
  plainMacro,
  similarNames,
  writeMacro,
} from '../../templates/language'
import { PLACEHOLDER_FAMILY } from '../../templates/syntax'
import { macroAcross } from '../../templates/translate'
import { type Drafted, type DraftMacro, type Hit, hostEnd, type Rule, receiverOf } from '../finding'
import { type Place, replacing } from '../fixes'

/** Doubled brackets, and how they are written once. */
const DOUBLED: Readonly<Record<string, string>> = { '{{x}}': '{x}', '[[x]]': '[x]', '##x##': '#x#' }

/** Rules about macros as the platform that fires the postback will read them. */
export const macroRules: readonly Rule[] = [
  {
    id: 'wrong-brackets',
    severity: 'warn',
    why: 'The platform that fires it finds no macro there and sends the text as it stands.',
    check: (draft) =>
      ofSender(draft, (macro, language, sender) => {
        const name = nameWithoutBrackets(language, macro)
        if (name === undefined || macro.percentEncoded) return undefined
        const text = writeMacro(language, name)
        return { says: `${sender} writes ${text}, not ${macro.raw}.`, fix: rewritten(draft, macro, text) }
      }),
  },
  {
    id: 'wrong-case',
    severity: 'warn',
    why: 'Names of macros are matched letter by letter.',
    check: (draft) =>
      ofSender(draft, (macro, language, sender) => {
        if (nameWithoutBrackets(language, macro) !== undefined) return undefined
        const [name] = similarNames(language, macro)
        if (name === undefined) return undefined
        const text = writeMacro(language, name)
        return { says: `${sender} calls it ${text}, not ${macro.raw}.`, fix: rewritten(draft, macro, text) }
      }),
  },
  {
    id: 'unknown-macro',
    severity: 'warn',
    why: 'A macro that the platform does not know is sent as it stands.',
    check: (draft) =>
      ofSender(draft, (macro, language, sender) => {
        if (nameWithoutBrackets(language, macro) !== undefined) return undefined
        if (similarNames(language, macro).length > 0) return undefined
        // That it renames is then to be said first.
        if (macro.renames && !language.transforms) return undefined
        const { says, text } = whoseMacro(draft, macro, language, sender)
        return { says, fix: text === undefined ? undefined : rewritten(draft, macro, text) }
      }),
  },
  {
    id: 'senders-own-id',
    severity: 'warn',
    why: 'The receiver looks for the ID that it made itself, which the sender keeps in the slot that the link passed it in.',
    check: (draft) => {
      const language = languageOf(draft.sender)
      const receiver = receiverOf(draft)
      if (!language?.clickId || !receiver || receiver.id === draft.sender?.id) return []
      const own = writeMacro(language, language.clickId)
      const across = macroAcross('click_id', language)
      return draft.macros
        .filter((macro) => macro.raw === own && returnsClickId(draft, macro, receiver))
        .map((macro) => ({
          where: placeOfMacro(macro),
          says: `${own} is the click ID of ${draft.sender?.name}, not of ${receiver.name}.`,
          fix: across && across !== own ? rewritten(draft, macro, across) : undefined,
        }))
    },
  },
  {
    id: 'transform-macro',
    severity: 'warn',
    why: 'Only some platforms rename values inside a macro; others send the whole of it as it stands.',
    check: (draft) => {
      const language = languageOf(draft.sender)
      if (!language || language.transforms) return []
      return draft.macros
        .filter(({ renames }) => renames !== undefined)
        .map((macro) => ({
          where: placeOfMacro(macro),
          says: `${draft.sender?.name} is not known to rename values.`,
          fix: rewritten(draft, macro, writeMacro(language, macro.name)),
        }))
    },
  },
  {
    id: 'encoded-macro',
    severity: 'warn',
    why: 'Most platforms look for their brackets as they are and find no macro here.',
    check: (draft) =>
      draft.macros
        .filter(({ percentEncoded }) => percentEncoded)
        .map((macro) => ({
          where: placeOfMacro(macro),
          says: `The brackets of ${macro.raw} are percent-encoded.`,
          fix: rewritten(draft, macro, plainMacro(macro)),
        })),
  },
  {
    id: 'doubled-brackets',
    severity: 'warn',
    why: 'The outer brackets are sent along with the value, or the macro is not found at all.',
    check: (draft) => (draft.sender ? [] : draft.macros.flatMap((macro) => doubled(draft, macro))),
  },
  {
    id: 'mixed-syntaxes',
    severity: 'warn',
    why: 'One platform fills in a postback, and it knows one way: the other macros are sent as they stand.',
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
          where: 'template',
          says: `Macros are written in ${shown.size} ways: ${[...shown.values()].join(' and ')}.`,
        },
      ]
    },
  },
  {
    id: 'unbalanced-brackets',
    severity: 'warn',
    why: 'A bracket too many is sent as it stands; one too few, and the macro is not found.',
    check: (draft) =>
      unbalanced(draft.covered).map(({ at, bracket }) => ({
        where: 'template',
        says: `${bracket} at character ${at + 1} has no counterpart.`,
        fix: balanced(draft, at, bracket),
      })),
  },
]

type Judged = Pick<Hit, 'says' | 'fix'> | undefined

/** What is to be said of each macro that the sender does not know as it is written. */
function ofSender(
  draft: Drafted,
  judge: (macro: DraftMacro, language: MacroLanguage, sender: string) => Judged,
): Hit[] {
  const language = languageOf(draft.sender)
  if (!language || !draft.sender) return []
  const host = hostEnd(draft)
  const hits: Hit[] = []
  for (const macro of draft.macros) {
    const isHost = macro.field === 'template' && macro.at < host
    if (isHost || macro.placeholder !== undefined || isKnown(language, macro)) continue
    const judged = judge(macro, language, draft.sender.name)
    if (judged) hits.push({ where: placeOfMacro(macro), ...judged })
  }
  return hits
}

/** A function on a macro, as in `{sub1:hash}`, leaves it what it is. */
function isKnown(language: MacroLanguage, macro: DraftMacro): boolean {
  if (nameIn(language, macro) !== undefined) return true
  const [name = ''] = macro.name.split(':')
  return name !== macro.name && macro.family === familyOf(language) && Object.hasOwn(language.names, name)
}

/** Says whose macro it is, and how the sender says the same where that is known. */
function whoseMacro(draft: Drafted, macro: DraftMacro, language: MacroLanguage, sender: string) {
  const receiver = receiverOf(draft)
  const theirs = languageOf(receiver)
  const name = theirs && nameIn(theirs, macro)
  const meaning = name === undefined ? macro.name : (theirs?.names[name] ?? '')
  const says =
    name === undefined
      ? `${macro.raw} is not among the macros that are known of ${sender}.`
      : `${macro.raw} is a macro of ${receiver?.name}, which receives; ${sender} fills in its own.`
  return { says, text: macroAcross(meaning, language) }
}

function returnsClickId({ parameters }: Drafted, macro: DraftMacro, { postback }: Platform): boolean {
  return parameters.some(
    ({ field, name, valueAt, written }) =>
      field === macro.field &&
      name === postback?.clickIdParameter &&
      valueAt === macro.at &&
      written === macro.raw,
  )
}

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
      says: `${known.name} and its like write ${text}; nobody is known to write ${macro.raw}.`,
      fix: rewritten(draft, macro, text),
    },
  ]
}

function rewritten(draft: Drafted, macro: DraftMacro, text: string) {
  return replacing(draft, wholeOf(macro), text, `Write ${text}`)
}

function wholeOf({ field, at, raw }: DraftMacro): Place {
  return { field, at, length: raw.length }
}

function placeOfMacro({ field, raw }: DraftMacro): string {
  return `${field}, ${raw}`
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
    return replacing(draft, { field: 'template', at, length: 1 }, '', `Remove the ${bracket} too many`)

  const closing = CLOSING[bracket]
  const word = closing && /^[\w.$-]+/.exec(template.slice(at + 1))?.[0]
  if (!word) return undefined
  const place = { field: 'template', at: at + 1 + word.length, length: 0 } as const
  return replacing(draft, place, closing, `Write ${bracket}${word}${closing}`)
}
