import { decodeParameter } from '../../url/decode'
import { clickIdNames, conversionMacros, payoutNames } from '../aliases'
import { type Drafted, type DraftParameter, placeOf, type Rule } from '../finding'
import { jsonValues } from '../json-text'

/** Long enough that the same beginning is no accident. */
const TELLING_PREFIX = 8
/** Long enough that it is no accident inside another value. */
const TELLING_LENGTH = 8
const neverAnId: ReadonlySet<string> = new Set([...payoutNames, ...conversionMacros])

/** Whether the postback returns an ID of the click that is tested. */
export const clickIdRules: readonly Rule[] = [
  {
    id: 'foreign-click-id',
    severity: 'warn',
    why: 'The receiver finds a conversion by the click ID that it made itself for this click.',
    check: (draft) => {
      const parameter = foreignParameter(draft)
      return parameter ? [{ where: placeOf(parameter), says: explain(parameter, draft.clickIds ?? []) }] : []
    },
  },
  {
    id: 'no-click-id',
    severity: 'warn',
    why: 'The receiver can only find the click by an ID of it.',
    check: (draft) => {
      const { address, returnableIds = [] } = draft
      // Another value in its place, and a macro without one, have findings of their own.
      if (!address || returnableIds.length === 0 || foreignParameter(draft) || mayStillCome(draft)) return []
      const sent = sentValues(draft, address)
      if (returnableIds.some((id) => carries(sent, id))) return []
      return [{ where: 'template', says: 'No ID of this click is in the postback.' }]
    },
  },
]

/** The parameter that returns a click ID which is none of this click. */
function foreignParameter(draft: Drafted): DraftParameter | undefined {
  const parameter = clickIdParameter(draft)
  if (!parameter || !draft.clickIds || draft.clickIds.includes(parameter.value)) return undefined
  return parameter
}

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

function mayStillCome({ macros, values }: Drafted): boolean {
  return macros.some(({ name }) => !Object.hasOwn(values, name) && !neverAnId.has(name.toLowerCase()))
}

/** All that the receiver can read as a value: parameters, form fields, path parts and the body. */
function sentValues({ parameters, body }: Drafted, address: URL): string[] {
  const written = [...address.pathname.split(/[/;&=,]/), body.sent]
  return [
    ...parameters.map(({ value }) => value),
    ...written,
    ...written.map(decodeParameter),
    ...jsonValues(body.sent),
  ]
}

function carries(sent: readonly string[], id: string): boolean {
  return sent.some((value) => value === id || (id.length >= TELLING_LENGTH && value.includes(id)))
}
