import type { Expectation } from '@/lib/schemas/expectation'
import { type Partner, partnerSchema } from '@/lib/schemas/partner'
import { t } from '@/lib/text'

/** A partner as texts by field, as they stand in the form. */
export type PartnerTexts = Readonly<Record<string, string>>

export type ReadPartner = { partner?: Partner; problems: Readonly<Record<string, string>> }

const LISTS = ['required', 'deduplicateBy', 'secrets'] as const
/** Steps on the way to what is wrong that are no fields of the form. */
const INNER: ReadonlySet<PropertyKey> = new Set(['payout', 'host'])
const ANSWERS = ['accepted', 'duplicate', 'rejected'] as const

/** The form's texts of a partner. */
export function partnerTexts(partner: Partner): PartnerTexts {
  const { payout, answers } = partner
  return {
    name: partner.name,
    platform: partner.platform ?? '',
    receiver: partner.receiver,
    mustArrive: (partner.mustArrive ?? []).map(lineOf).join('\n'),
    ...Object.fromEntries(LISTS.map((list) => [list, partner[list].join(', ')])),
    unit: payout.unit,
    decimals: String(payout.decimals),
    separator: payout.separator,
    currency: partner.currency,
    encoding: partner.encoding,
    timeZone: partner.timeZone,
    ...Object.fromEntries(ANSWERS.map((verdict) => [verdict, answers[verdict].join('\n')])),
    testLink: partner.testLink,
    notes: partner.notes,
  }
}

/** The partner that the texts say, or what is wrong with which field, as the end of a sentence about it. */
export function readPartner(texts: PartnerTexts, id: string): ReadPartner {
  const result = partnerSchema.safeParse({
    id,
    name: texts.name,
    platform: texts.platform || undefined,
    receiver: texts.receiver,
    mustArrive: expectationsIn(texts.mustArrive),
    ...Object.fromEntries(LISTS.map((list) => [list, words(texts[list])])),
    payout: { unit: texts.unit, decimals: Number(texts.decimals), separator: texts.separator },
    currency: (texts.currency ?? '').trim(),
    encoding: texts.encoding,
    timeZone: (texts.timeZone ?? '').trim() || 'UTC',
    answers: Object.fromEntries(ANSWERS.map((verdict) => [verdict, lines(texts[verdict])])),
    testLink: (texts.testLink ?? '').trim(),
    notes: texts.notes,
  })
  if (result.success) return { partner: result.data, problems: {} }
  const problems = result.error.issues.map(({ path, message }) => {
    const field = path.findLast((step) => typeof step === 'string' && !INNER.has(step)) ?? 'name'
    const entry = path.find((step) => typeof step === 'number')
    return [field, entry === undefined ? message : t`entry ${entry + 1} ${message}`] as const
  })
  return { problems: Object.fromEntries(problems.toReversed()) }
}

/** `gclid shop.example`; without a host it is any landing page's. */
function lineOf({ name, host }: Expectation): string {
  return host === undefined ? name : `${name} ${host}`
}

function expectationsIn(text: string | undefined): Expectation[] | undefined {
  const expectations = lines(text).map(expectationIn)
  return expectations.length > 0 ? expectations : undefined
}

function expectationIn(line: string): Expectation {
  const [name = '', ...host] = line.trim().split(/\s+/)
  return host.length === 0 ? { name } : { name, host: host.join(' ') }
}

function words(text = ''): string[] {
  return text.split(/[\s,;]+/).filter(Boolean)
}

function lines(text = ''): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '')
}
