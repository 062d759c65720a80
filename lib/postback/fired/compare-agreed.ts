import type { Partner } from '../../schemas/partner'
import { t } from '../../text'
import { isAgreedPayout, payoutExample, readPayout } from '../payout-format'
import { compareAmounts } from './amount'
import type { Compared } from './compared'
import type { FiredFields, FiredValue } from './fields'

const FROM = t`the agreement`

/** What of a fired postback is not as was agreed with the partner: the fields, the deduplication key, the answer. */
export function compareAgreed(
  fields: FiredFields,
  partner: Partner,
  firstLine: number | undefined,
): (Compared | undefined)[] {
  return [
    ...missingFields(fields, partner),
    compareKey(fields, partner, firstLine),
    compareAnswer(fields.roles.answer, partner),
  ]
}

/** The values by which the partner tells conversions apart; undefined where not all of them are there. */
export function keyOf({ values }: FiredFields, { deduplicateBy }: Partner): string | undefined {
  const found = deduplicateBy.map((wanted) => values.find(({ name }) => name === wanted))
  if (found.length === 0 || found.some((one) => one === undefined)) return undefined
  return found.map((one) => `${one?.name}=${one?.value}`).join('&')
}

/** What is different about an amount in a URL, or ''; read as the partner writes amounts. */
export function compareAgreedAmount(
  fired: string,
  expected: string | undefined,
  { name, payout }: Partner,
): string {
  const plain = isAgreedPayout(fired, payout) ? readPayout(fired, payout) : undefined
  if (plain === undefined) return t`is not written as ${name} reads amounts: ${payoutExample(payout)}`
  return compareAmounts(plain, expected ?? plain, false)
}

function missingFields({ values }: FiredFields, { required }: Partner): Compared[] {
  const names = new Set(values.map(({ name }) => name))
  return required
    .filter((name) => !names.has(name))
    .map((name) => ({
      field: t`parameter ${name}`,
      fired: '',
      from: FROM,
      verdict: 'warn',
      says: t`was not sent, though it is required`,
    }))
}

function compareKey(
  fields: FiredFields,
  partner: Partner,
  firstLine: number | undefined,
): Compared | undefined {
  const { name, deduplicateBy } = partner
  if (deduplicateBy.length === 0) return undefined
  const key = keyOf(fields, partner)
  const expected = deduplicateBy.join(', ')
  const compared = { field: t`deduplication key`, fired: key ?? '', expected, from: FROM }
  if (key === undefined)
    return {
      ...compared,
      verdict: 'warn',
      says: t`was not sent whole: ${name} tells conversions apart by it`,
    }
  if (firstLine === undefined) return { ...compared, verdict: 'same', says: '' }
  return {
    ...compared,
    verdict: 'warn',
    says: t`stands in line ${firstLine} already: ${name} counts it once`,
  }
}

/** The verdicts in the order in which they are looked for: a refusal may name what was accepted before. */
const ANSWERS = [
  { verdict: 'duplicate', as: 'warn', says: t`says that it was a duplicate` },
  { verdict: 'rejected', as: 'bad', says: t`says that it was rejected` },
  { verdict: 'accepted', as: 'same', says: '' },
] as const

function compareAnswer(answer: FiredValue | undefined, { answers }: Partner): Compared | undefined {
  if (!answer) return undefined
  const { value } = answer
  const read = ANSWERS.find(({ verdict }) =>
    answers[verdict].some((pattern) => new RegExp(pattern, 'i').test(value)),
  )
  const compared = { field: 'answer', fired: value }
  if (!read) return { ...compared, verdict: 'not-told', says: '' }
  return { ...compared, from: FROM, verdict: read.as, says: read.says }
}
