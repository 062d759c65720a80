import { clickIdNames } from '../aliases'
import { type Drafted, type DraftParameter, placeOf, type Rule } from '../finding'

/** Long enough that the same beginning is no accident. */
const TELLING_PREFIX = 8

/** Whether the postback returns an ID of the click that is tested. */
export const clickIdRules: readonly Rule[] = [
  {
    id: 'foreign-click-id',
    severity: 'warn',
    why: 'The receiver finds a conversion by the click ID that it made itself for this click.',
    check: (draft) => {
      const parameter = clickIdParameter(draft)
      if (!parameter || !draft.clickIds || draft.clickIds.includes(parameter.value)) return []
      return [{ where: placeOf(parameter), says: explain(parameter, draft.clickIds) }]
    },
  },
]

/** The parameter that returns the click ID, where it has a value at all. */
function clickIdParameter({ parameters, macros, values }: Drafted): DraftParameter | undefined {
  const names = clickIdNames.map((name) => name.toLowerCase())
  const rank = ({ name }: DraftParameter) => names.indexOf(name.toLowerCase())
  const [first] = parameters.filter((one) => rank(one) >= 0).sort((one, other) => rank(one) - rank(other))
  if (!first?.value.trim()) return undefined

  const open = macros.some(
    ({ field, at, name }) =>
      field === first.field &&
      at >= first.valueAt &&
      at < first.valueAt + first.written.length &&
      !values[name],
  )
  return open ? undefined : first
}

function explain({ name, value }: DraftParameter, known: readonly string[]): string {
  if (known.some((id) => id.toLowerCase() === value.toLowerCase()))
    return `${name} is an ID of this click in other upper and lower case.`
  if (known.some((id) => isCut(value, id) || isCut(id, value)))
    return `${name} agrees with an ID of this click only at its beginning.`
  return `${name} is ${value}, which no hop of this click carries.`
}

function isCut(short: string, whole: string): boolean {
  return short.length >= TELLING_PREFIX && short.length < whole.length && whole.startsWith(short)
}
