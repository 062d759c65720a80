import { t } from '../../text'
import { decodeParameter, decodings } from '../../url/decode'
import { clickIdNames, conversionMacros, payoutNames } from '../aliases'
import { type Drafted, type DraftParameter, isSettled, placeOf, type Rule, receiverOf } from '../finding'
import { revaluing } from '../fixes'
import { jsonValues } from '../json-text'
import { isReturnable, type SeenId } from '../seen'

/** Long enough that the same beginning is no accident. */
const TELLING_PREFIX = 8
/** Long enough that it is no accident inside another value. */
const TELLING_LENGTH = 8
const neverAnId: ReadonlySet<string> = new Set([...payoutNames, ...conversionMacros])
/** Values that people type, and documentation prints, where an ID belongs. */
const SAMPLE =
  /^(?:test|sample|example|demo|dummy|foo|bar|qwerty)[\w-]*$|^(?:click[_-]?id|abc|id)[_-]?1?\d{0,5}$|^0?1234\d*$|^(.)\1{3,}$|^0{8}-0{4}-.*|^deadbeef/i

/** Whether the postback returns an ID of the click that is tested. */
export const clickIdRules: readonly Rule[] = [
  {
    id: 'foreign-click-id',
    severity: 'warn',
    why: t`The receiver finds a conversion by the click ID that it made itself for this click.`,
    check: (draft) => {
      const parameter = foreignParameter(draft)
      if (!parameter) return []
      const { says, meant } = compare(parameter, draft.ids ?? [])
      const fix = meant === undefined ? undefined : revaluing(draft, parameter, meant)
      return [{ where: placeOf(parameter), says, fix }]
    },
  },
  {
    id: 'other-platforms-id',
    severity: 'warn',
    why: t`It is an ID of this click, but the receiver looks for one that it made itself.`,
    check: (draft) => {
      const receiver = receiverOf(draft)
      const parameter = clickIdParameter(draft)
      const { ids = [] } = draft
      const own = ids.filter(({ platform, kind }) => platform === receiver?.id && /-click$/.test(kind))
      const sent = ids.filter(({ value }) => value === parameter?.value)
      const [expected] = own
      const [other] = sent
      if (!receiver || !parameter || !expected || !other) return []
      if (own.some(({ value }) => value === parameter.value)) return []
      return [
        {
          where: placeOf(parameter),
          says: t`${parameter.name} is ${other.name} (${other.from}); ${receiver.name} made ${expected.name} (${expected.from}).`,
          fix: revaluing(draft, parameter, expected.value),
        },
      ]
    },
  },
  {
    id: 'no-click-id',
    severity: 'warn',
    why: t`The receiver can only find the click by an ID of it.`,
    check: (draft) => {
      const { address, ids = [] } = draft
      const returnable = ids.filter(isReturnable)
      // Another value in its place, and a macro without one, have findings of their own.
      if (!address || returnable.length === 0 || foreignParameter(draft) || mayStillCome(draft)) return []
      const sent = sentValues(draft, address)
      if (returnable.some(({ value }) => carries(sent, value))) return []
      return [{ where: t`template`, says: t`No ID of this click is in the postback.` }]
    },
  },
  {
    id: 'sample-value',
    severity: 'warn',
    why: t`It was printed as a sample or typed as a trial: no real click has it.`,
    check: (draft) => {
      const parameter = clickIdParameter(draft)
      if (!parameter || !SAMPLE.test(parameter.value)) return []
      if (draft.ids?.some(({ value }) => value === parameter.value)) return []
      return [{ where: placeOf(parameter), says: t`${parameter.name} is ${parameter.value}.` }]
    },
  },
]

/** The parameter that returns a click ID which is none of this click. */
function foreignParameter(draft: Drafted): DraftParameter | undefined {
  const parameter = clickIdParameter(draft)
  if (!parameter || !draft.ids || draft.ids.some(({ value }) => value === parameter.value)) return undefined
  return parameter
}

/** The parameter that returns the click ID, where it has a value at all. */
function clickIdParameter(draft: Drafted): DraftParameter | undefined {
  const documented = receiverOf(draft)?.postback?.clickIdParameter
  const names = [...(documented ? [documented] : []), ...clickIdNames].map((name) => name.toLowerCase())
  const rank = ({ name }: DraftParameter) => names.indexOf(name.toLowerCase())
  const [first] = draft.parameters
    .filter((one) => rank(one) >= 0)
    .sort((one, other) => rank(one) - rank(other))
  return first && isSettled(first) ? first : undefined
}

interface Variant {
  says: (id: SeenId) => string
  isOne: (value: string, id: string) => boolean
}

/** What happens to an ID on its way, the surest first. */
const VARIANTS: readonly Variant[] = [
  {
    says: ({ name }) => t`${name} in other upper and lower case`,
    isOne: (value, id) => id.toLowerCase() === value.toLowerCase(),
  },
  {
    says: ({ name }) => t`${name} encoded more than once`,
    isOne: (value, id) => decodings(value).includes(id),
  },
  { says: ({ name }) => t`${name} with something around it`, isOne: (value, id) => value.trim() === id },
  {
    says: ({ name }) => t`${name} without its hyphens`,
    isOne: (value, id) => id.length >= TELLING_LENGTH && id.replaceAll('-', '') === value,
  },
  { says: ({ name, value }) => t`${name} cut off, of ${value.length} characters`, isOne: isCut },
  {
    says: ({ name, value }) => t`${name} with more after its ${value.length} characters`,
    isOne: (value, id) => isCut(id, value),
  },
]

/** How a value differs from the click's IDs, and which of them was meant. */
function compare({ name, value }: DraftParameter, ids: readonly SeenId[]): { says: string; meant?: string } {
  for (const { says, isOne } of VARIANTS) {
    const id = ids.find((one) => isOne(value, one.value))
    if (id) return { says: t`${name} is ${says(id)} (${id.from}).`, meant: id.value }
  }
  return { says: t`${name} is ${value}, which no hop of this click carries.` }
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
