import type { Partner } from '../../schemas/partner'
import { t } from '../../text'
import { unreplacedMacro } from '../../url/macro-shape'
import { readPayout } from '../payout-format'
import { compareAmounts } from './amount'
import { compareClickId } from './click-id'
import { compareAgreed, compareAgreedAmount } from './compare-agreed'
import type { Compared } from './compared'
import { type Agreed, type Expected, type ExpectedParameter, splitAddress } from './expected'
import type { FiredFields, FiredValue } from './fields'
import type { FiredMatch } from './match'
import { type Role, rankOfName } from './roles'
import { isSameStatus, meaningOfStatus } from './status'
import { compareTime } from './time-compare'

/** What a row is compared with, beside its click. */
export interface Standard {
  agreed: Agreed
  /** Of the template for this click. */
  expected?: Expected
  /** What the template is from: "the template", "the last test". */
  from: string
  /** The row in which the same transaction stood first, if it is another. */
  firstLine?: number
  /** The same of the key by which the partner tells conversions apart. */
  firstOfKey?: number
}

const LABELS: Readonly<Partial<Record<Role, string>>> = {
  currency: t`currency`,
  status: t`status`,
  payout: t`payout`,
  txid: t`transaction ID`,
}

/** A fired postback field by field: the click ID, the conversion, the time, and what the template sends besides. */
export function compareFired(fields: FiredFields, match: FiredMatch, standard: Standard): Compared[] {
  const { agreed, expected, from } = standard
  const { clickId, payout, currency, status, txid, time } = fields.roles
  const told = (role: Role) => {
    const parameter = expected?.parameters.find(
      ({ name, value }) => value && rankOfName(role, name) !== undefined,
    )
    return parameter?.ofClick ? undefined : parameter?.value
  }
  // A log's own columns are not written for the partner.
  const reader = payout?.inUrl ? agreed.partner : undefined
  const toldPayout = told('payout')
  const plainPayout = (reader && toldPayout && readPayout(toldPayout, reader.payout)) || toldPayout
  const compared = [
    compareClickId(clickId, match, expectedClickId(expected), from),
    compareValue('payout', payout, agreed.payout, plainPayout, from, amountDiffers(payout, reader)),
    compareValue('currency', currency, agreed.currency.toUpperCase(), told('currency'), from, isOther),
    compareValue('status', status, '', toldStatus(status, told('status')), from, statusDiffers),
    compareTransaction(txid, standard.firstLine),
    compareTime(time, match.click.startedAt, agreed.timeZone),
    ...compareTemplate(fields, standard),
    ...(agreed.partner ? compareAgreed(fields, agreed.partner, standard.firstOfKey) : []),
  ]
  // A log tells some columns of a postback; only a URL tells that something was not sent.
  const isWhole = fields.url !== undefined
  const shown = compared.filter((one) => one !== undefined).filter(({ fired }) => isWhole || fired !== '')
  // The template and the agreement may both miss a field.
  return [...new Map(shown.map((one) => [one.field, one])).values()]
}

/** A network's log has words of its own for what a template calls `lead`. */
function toldStatus(fired: FiredValue | undefined, told: string | undefined): string | undefined {
  if (!fired || fired.inUrl || told === undefined) return told
  return meaningOfStatus(fired.value) && meaningOfStatus(told) ? told : undefined
}

function expectedClickId(expected: Expected | undefined): ExpectedParameter | undefined {
  const [first] = (expected?.parameters ?? [])
    .flatMap((parameter) => {
      const rank = rankOfName('clickId', parameter.name)
      return rank === undefined || !parameter.ofClick ? [] : [{ parameter, rank }]
    })
    .sort((one, other) => one.rank - other.rank)
  return first?.parameter ?? expected?.parameters.find(({ ofClick }) => ofClick)
}

/** What differs, in words; '' where nothing does. */
type Differ = (fired: string, expected: string | undefined) => string

const isOther: Differ = (fired, expected = fired) =>
  fired === expected ? '' : t`is ${fired} instead of ${expected}`
const statusDiffers: Differ = (fired, expected = fired) =>
  isSameStatus(fired, expected) ? '' : t`is ${fired} instead of ${expected}`
const amountDiffers =
  (payout: FiredValue | undefined, reader: Partner | undefined): Differ =>
  (fired, expected) =>
    reader
      ? compareAgreedAmount(fired, expected, reader)
      : compareAmounts(fired, expected ?? fired, payout?.inUrl ?? false)

function compareValue(
  role: 'payout' | 'currency' | 'status',
  fired: FiredValue | undefined,
  agreed: string,
  told: string | undefined,
  from: string,
  differ: Differ,
): Compared | undefined {
  const expected = agreed || told
  const field = LABELS[role] ?? role
  if (!fired) {
    if (!expected) return undefined
    const source = agreed ? t`the agreement` : from
    return { field, fired: '', expected, from: source, verdict: 'warn', says: t`was not sent` }
  }
  const { value } = fired
  const macro = unreplacedMacro(value)
  if (macro !== undefined)
    return {
      field,
      fired: value,
      verdict: 'bad',
      says: t`is the macro ${macro}, which the sender did not fill in`,
    }
  const says = differ(value, expected)
  if (expected === undefined)
    return { field, fired: value, verdict: says ? 'warn' : 'not-told', says: says || noteOn(role, value) }
  return {
    field,
    fired: value,
    expected,
    from: agreed ? t`the agreement` : from,
    verdict: says ? (role === 'status' ? 'warn' : 'bad') : 'same',
    says,
  }
}

function noteOn(role: Role, value: string): string {
  return role === 'status' && meaningOfStatus(value) === 'rejected'
    ? t`says that the conversion does not count`
    : ''
}

function compareTransaction(
  txid: FiredValue | undefined,
  firstLine: number | undefined,
): Compared | undefined {
  if (!txid) return undefined
  const field = LABELS.txid ?? 'txid'
  const macro = unreplacedMacro(txid.value)
  if (macro !== undefined)
    return {
      field,
      fired: txid.value,
      verdict: 'bad',
      says: t`is the macro ${macro}, which the sender did not fill in`,
    }
  if (firstLine === undefined) return { field, fired: txid.value, verdict: 'not-told', says: '' }
  return {
    field,
    fired: txid.value,
    verdict: 'warn',
    says: t`stands in line ${firstLine} already, for the same click: a receiver may count it once`,
  }
}

const COMPARED_ABOVE: readonly Role[] = ['clickId', 'payout', 'currency', 'status', 'txid', 'time']

/** The address, and the parameters that are compared nowhere else. */
function compareTemplate({ url, values, roles }: FiredFields, { expected, from }: Standard): Compared[] {
  if (url === undefined) return []
  const sent = values.filter(({ inUrl }) => inUrl)
  const seen = new Set<FiredValue | undefined>(COMPARED_ABOVE.map((role) => roles[role]))
  const open = sent.filter((value) => !seen.has(value))
  const left = open.flatMap(({ name, value }): Compared[] => {
    const macro = unreplacedMacro(value)
    if (macro === undefined) return []
    const says = t`is the macro ${macro}, which the sender did not fill in`
    return [{ field: t`parameter ${name}`, fired: value, verdict: 'warn', says }]
  })
  if (!expected) return left
  const parameters = expected.parameters.flatMap((parameter): Compared[] => {
    const field = t`parameter ${parameter.name}`
    const same = sent.find(({ name }) => name === parameter.name)
    const { value: wanted } = parameter
    const isAbove = COMPARED_ABOVE.some(
      (role) => !roles[role] && rankOfName(role, parameter.name) !== undefined,
    )
    if (!same && wanted !== undefined && isAbove) return []
    if (!same) return [{ field, fired: '', expected: wanted, from, verdict: 'warn', says: t`was not sent` }]
    if (seen.has(same) || wanted === undefined || left.some((one) => one.field === field)) return []
    const says = isOther(same.value, wanted)
    return [{ field, fired: same.value, expected: wanted, from, verdict: says ? 'warn' : 'same', says }]
  })
  return [...compareAddress(url, expected, from), ...parameters, ...left]
}

function compareAddress(url: string, expected: Expected, from: string): Compared[] {
  const [address, host] = splitAddress(url)
  const [, wantedHost] = splitAddress(expected.address)
  // A log may tell the path alone.
  if (host === '' || wantedHost.includes('{')) return []
  const fired = { field: 'address', fired: address, expected: expected.address, from }
  if (host !== wantedHost)
    return [{ ...fired, verdict: 'bad', says: t`went to ${host} instead of ${wantedHost}` }]
  if (address === expected.address) return [{ ...fired, verdict: 'same', says: '' }]
  return [{ ...fired, verdict: 'warn', says: t`is ${address} instead of ${expected.address}` }]
}
