import { languageOf, writeMacro } from '../../templates/language'
import { suggestNames } from '../../templates/names'
import { t } from '../../text'
import { unreplacedMacro } from '../../url/macro-shape'
import { clickIdNames } from '../aliases'
import {
  type Drafted,
  type DraftMacro,
  type DraftParameter,
  distinctMacros,
  isSettled,
  placeOf,
  placeOfMacro,
  type Rule,
  receiverOf,
} from '../finding'
import { leavingOut, replacing, rewriting } from '../fixes'
import { roleOf } from '../roles'

/** What a sender writes when it has nothing to write. */
const NOTHING: ReadonlySet<string> = new Set(['', 'null', 'undefined', 'none', 'nan', 'n/a', '(null)', '-'])
const clickId: ReadonlySet<string> = new Set(clickIdNames.map((name) => name.toLowerCase()))

/** Rules about parameters that carry nothing, or a word in place of a value. */
export const valueRules: readonly Rule[] = [
  {
    id: 'macro-not-filled',
    severity: 'warn',
    why: t`A macro without a value is sent as it stands, and the receiver takes it for the value.`,
    check: (draft) =>
      distinctMacros(draft)
        .filter(({ name, placeholder }) => placeholder === undefined && !Object.hasOwn(draft.values, name))
        .map((macro) => ({
          where: placeOfMacro(macro),
          says: t`${macro.raw} has no value.`,
          fix: renamed(draft, macro),
        })),
  },
  {
    id: 'value-holds-macro',
    severity: 'warn',
    why: t`Somebody before did not fill it in: what arrives is the macro, and no ID.`,
    check: (draft) =>
      draft.parameters.flatMap((parameter) =>
        parameter.macros.flatMap(({ macro, value = '' }) => {
          const left = unreplacedMacro(value)
          if (left === undefined) return []
          return [{ where: placeOf(parameter), says: t`The value of ${macro} is itself the macro ${left}.` }]
        }),
      ),
  },
  {
    id: 'placeholder-left',
    severity: 'warn',
    why: t`The word was meant to be replaced by a macro or a value, or its parameter to be left out.`,
    check: (draft) =>
      draft.macros
        .filter(({ name, placeholder }) => placeholder !== undefined && !Object.hasOwn(draft.values, name))
        .map((macro) => ({
          where: placeOf(macro),
          says: t`${macro.raw} still stands in the place of a value.`,
          fix: optionalLeftOut(draft, macro),
        })),
  },
  {
    id: 'macro-without-brackets',
    severity: 'warn',
    why: t`Without its brackets a macro is a word like any other, and is sent as it stands.`,
    check: (draft) =>
      draft.parameters
        .filter((parameter) => isBareName(draft, parameter))
        .map((parameter) => {
          const text = bracketed(draft, parameter.written)
          const place = { ...parameter, at: parameter.valueAt, length: parameter.written.length }
          return {
            where: placeOf(parameter),
            says: t`${parameter.name} is the word ${parameter.value}.`,
            fix: replacing(draft, place, text, t`Write ${text}`),
          }
        }),
  },
  {
    id: 'empty-value',
    severity: 'warn',
    why: t`Receivers count an empty value as a missing one.`,
    check: (draft) =>
      draft.parameters.filter(isEmpty).map((parameter) => ({
        where: placeOf(parameter),
        says: parameter.value.trim()
          ? t`${parameter.name} is "${parameter.value}", which means nothing.`
          : t`${parameter.name} is empty.`,
        fix: isNeeded(draft, parameter) ? undefined : leavingOut(draft, parameter),
      })),
  },
]

/** Where a value differs from the macro's name only in case or separators, the macro was probably misspelt. */
function renamed(draft: Drafted, macro: DraftMacro) {
  const [meant] = suggestNames(macro.name, Object.keys(draft.values))
  if (!meant) return undefined
  const text = macro.raw.replace(macro.name, () => meant)
  return rewriting(draft, macro, text)
}

function optionalLeftOut(draft: Drafted, macro: DraftMacro) {
  if (!/^optional$/i.test(macro.placeholder ?? '')) return undefined
  const parameter = draft.parameters.find(
    ({ field, valueAt }) => field === macro.field && valueAt === macro.at,
  )
  return parameter && leavingOut(draft, parameter)
}

/** A click ID of `0` is none; an amount of 0 is one. */
function isEmpty({ name, value }: DraftParameter): boolean {
  const text = value.trim().toLowerCase()
  return NOTHING.has(text) || (text === '0' && clickId.has(name.toLowerCase()))
}

function isNeeded(draft: Drafted, { name }: DraftParameter): boolean {
  return clickId.has(name.toLowerCase()) || (receiverOf(draft)?.postback?.required.includes(name) ?? false)
}

/** Only of parameters that never carry such a word: `status=event` may be meant. */
function isBareName(draft: Drafted, parameter: DraftParameter): boolean {
  const { name, value, macros } = parameter
  if (macros.length > 0 || !isSettled(parameter) || !/^[a-z][\w.]*$/i.test(value)) return false
  const isClickId = clickId.has(name.toLowerCase())
  const role = roleOf(name, draft)
  if (!isClickId && role !== 'payout' && role !== 'currency') return false
  return isMacroName(draft, value)
}

/** Whether the sender, or where none is named anybody, has a macro of this name. */
function isMacroName({ sender, platforms }: Drafted, word: string): boolean {
  const wanted = word.toLowerCase()
  return (sender ? [sender] : platforms).some(({ macros }) =>
    Object.keys(macros?.names ?? {}).some((name) => name.toLowerCase() === wanted),
  )
}

function bracketed({ sender }: Drafted, word: string): string {
  const language = languageOf(sender)
  const name =
    language && Object.keys(language.names).find((known) => known.toLowerCase() === word.toLowerCase())
  return language && name !== undefined ? writeMacro(language, name) : `{${word}}`
}
