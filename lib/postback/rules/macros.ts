import type { Platform } from '../../schemas/platform'
import {
  familyOf,
  languageOf,
  type MacroLanguage,
  nameIn,
  nameWithoutBrackets,
  similarNames,
  writeMacro,
} from '../../templates/language'
import { macroAcross } from '../../templates/translate'
import { t } from '../../text'
import {
  type Drafted,
  type DraftMacro,
  distinctMacros,
  type Hit,
  hostEnd,
  placeOfMacro,
  type Rule,
  receiverOf,
} from '../finding'
import { rewriting } from '../fixes'

/** Rules about macros as the platform that fires the postback will read them. */
export const macroRules: readonly Rule[] = [
  {
    id: 'wrong-brackets',
    severity: 'warn',
    why: t`The platform that fires it finds no macro there and sends the text as it stands.`,
    check: (draft) =>
      ofSender(draft, (macro, language, sender) => {
        const name = nameWithoutBrackets(language, macro)
        if (name === undefined || macro.percentEncoded) return undefined
        const text = writeMacro(language, name)
        return { says: t`${sender} writes ${text}, not ${macro.raw}.`, fix: rewriting(draft, macro, text) }
      }),
  },
  {
    id: 'wrong-case',
    severity: 'warn',
    why: t`Names of macros are matched letter by letter.`,
    check: (draft) =>
      ofSender(draft, (macro, language, sender) => {
        if (nameWithoutBrackets(language, macro) !== undefined) return undefined
        const [name] = similarNames(language, macro)
        if (name === undefined) return undefined
        const text = writeMacro(language, name)
        return { says: t`${sender} calls it ${text}, not ${macro.raw}.`, fix: rewriting(draft, macro, text) }
      }),
  },
  {
    id: 'unknown-macro',
    severity: 'warn',
    why: t`A macro that the platform does not know is sent as it stands.`,
    check: (draft) =>
      ofSender(draft, (macro, language, sender) => {
        if (nameWithoutBrackets(language, macro) !== undefined) return undefined
        if (similarNames(language, macro).length > 0) return undefined
        // That it renames is then to be said first.
        if (macro.renames && !language.transforms) return undefined
        const { says, text } = whoseMacro(draft, macro, language, sender)
        return { says, fix: text === undefined ? undefined : rewriting(draft, macro, text) }
      }),
  },
  {
    id: 'senders-own-id',
    severity: 'warn',
    why: t`The receiver looks for the ID that it made itself, which the sender keeps in the slot that the link passed it in.`,
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
          says: t`${own} is the click ID of ${draft.sender?.name}, not of ${receiver.name}.`,
          fix: across && across !== own ? rewriting(draft, macro, across) : undefined,
        }))
    },
  },
  {
    id: 'transform-macro',
    severity: 'warn',
    why: t`Only some platforms rename values inside a macro; others send the whole of it as it stands.`,
    check: (draft) => {
      const language = languageOf(draft.sender)
      if (!language || language.transforms) return []
      return distinctMacros(draft)
        .filter(({ renames }) => renames !== undefined)
        .map((macro) => ({
          where: placeOfMacro(macro),
          says: t`${draft.sender?.name} is not known to rename values.`,
          fix: rewriting(draft, macro, writeMacro(language, macro.name)),
        }))
    },
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
  for (const macro of distinctMacros(draft)) {
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
      ? t`${macro.raw} is not among the macros that are known of ${sender}.`
      : t`${macro.raw} is a macro of ${receiver?.name}, which receives; ${sender} fills in its own.`
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
