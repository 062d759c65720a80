import { suggestNames } from '../../templates/names'
import { payoutNames } from '../aliases'
import { type Drafted, type DraftMacro, type DraftParameter, placeOf, type Rule, replacing } from '../finding'

/** What a sender writes when it has nothing to write. */
const NOTHING: ReadonlySet<string> = new Set(['', 'null', 'undefined', 'none', 'nan', '-'])
const COMMA_DECIMAL = /^-?\d{1,3}(?:[.\s\u00a0]\d{3})*,\d{1,2}$|^-?\d+,\d{1,2}$/
const payout: ReadonlySet<string> = new Set(payoutNames)

/** Rules about what the parameters carry. */
export const valueRules: readonly Rule[] = [
  {
    id: 'macro-not-filled',
    severity: 'warn',
    why: 'A macro without a value is sent as it stands, and the receiver takes it for the value.',
    check: (draft) =>
      unfilled(draft)
        .filter((macro) => macro.placeholder === undefined)
        .map((macro) => ({
          where: `${macro.field}, ${macro.raw}`,
          says: `${macro.raw} has no value.`,
          fix: renamed(draft, macro),
        })),
  },
  {
    id: 'placeholder-left',
    severity: 'warn',
    why: 'The word was meant to be replaced by a macro or a value, or its parameter to be left out.',
    check: (draft) =>
      unfilled(draft)
        .filter((macro) => macro.placeholder !== undefined)
        .map((macro) => ({
          where: placeOf(macro),
          says: `${macro.raw} still stands in the place of a value.`,
          fix: leftOut(draft, macro),
        })),
  },
  {
    id: 'empty-value',
    severity: 'warn',
    why: 'Receivers count an empty value as a missing one.',
    check: ({ parameters }) =>
      parameters
        .filter(({ value }) => NOTHING.has(value.trim().toLowerCase()))
        .map((parameter) => ({
          where: placeOf(parameter),
          says: parameter.value.trim()
            ? `${parameter.name} is "${parameter.value}", which means nothing.`
            : `${parameter.name} is empty.`,
        })),
  },
  {
    id: 'comma-decimal',
    severity: 'warn',
    why: 'Receivers expect a point: with a comma the amount is cut, refused or read a hundredfold.',
    check: (draft) =>
      draft.parameters.filter(hasCommaDecimal).map((parameter) => ({
        where: placeOf(parameter),
        says: `${parameter.name} is ${parameter.value}.`,
        fix: withPoint(draft, parameter),
      })),
  },
]

function unfilled({ macros, values }: Drafted): DraftMacro[] {
  return macros.filter(({ name }) => !Object.hasOwn(values, name))
}

/** Where a value differs from the macro's name only in case or separators, the macro was probably misspelt. */
function renamed(draft: Drafted, macro: DraftMacro) {
  const [meant] = suggestNames(macro.name, Object.keys(draft.values))
  if (!meant) return undefined
  const text = macro.raw.replace(macro.name, () => meant)
  return replacing(draft, { ...macro, length: macro.raw.length }, text, `Write ${text}`)
}

function leftOut(draft: Drafted, macro: DraftMacro) {
  if (!/^optional$/i.test(macro.placeholder ?? '')) return undefined
  const parameter = draft.parameters.find(
    ({ field, valueAt }) => field === macro.field && valueAt === macro.at,
  )
  if (!parameter) return undefined

  const text = draft.text[macro.field]
  const end = parameter.valueAt + parameter.written.length
  const followed = text[end] === '&'
  const at = !followed && text[parameter.at - 1] === '&' ? parameter.at - 1 : parameter.at
  const place = { field: macro.field, at, length: end - at + (followed ? 1 : 0) }
  return replacing(draft, place, '', `Leave ${parameter.name} out`)
}

function hasCommaDecimal({ name, value, macros }: DraftParameter): boolean {
  // `{cpa},{share}` sends two amounts on purpose.
  return macros.length < 2 && payout.has(name.toLowerCase()) && COMMA_DECIMAL.test(value.trim())
}

function withPoint(draft: Drafted, { field, valueAt, written, macros }: DraftParameter) {
  if (macros.length > 0) return undefined
  const amount = written.replace(/[.\s\u00a0]|%20|\+/g, '').replace(/,|%2c/i, '.')
  return replacing(draft, { field, at: valueAt, length: written.length }, amount, `Write ${amount}`)
}
