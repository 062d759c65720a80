import type { Partner } from '../schemas/partner'
import { type FilledParameter, formParameters, urlParameters } from '../templates/parameters'
import { t } from '../text'
import { payoutNames } from './aliases'
import type { Finding } from './finding'
import { isAgreedPayout, payoutExample } from './payout-format'
import type { BuiltPostback } from './request'

const CURRENCY_NAMES: ReadonlySet<string> = new Set([
  'currency',
  'cur',
  'curr',
  'currency_code',
  'cnv_currency',
])
const PAYOUT_NAMES: ReadonlySet<string> = new Set(payoutNames)
const MACRO_LEFT = /[{}[\]#%<>]/

type Sent = Pick<BuiltPostback, 'filled' | 'filledBody' | 'request'>
type Named = Pick<FilledParameter, 'name' | 'value'>

/** One thing that was agreed with a partner. */
export interface AgreedTerm {
  says: string
  /** Undefined where a postback has nothing to do with it. */
  met?: boolean
  /** Where it is not met. */
  findings: Finding[]
}

/** Where a postback, as it would be sent, is not what was agreed with the partner. */
export function agreementFindings(partner: Partner, sent: Sent): Finding[] {
  return agreedTerms(partner, sent).flatMap(({ findings }) => findings)
}

/** Everything that was agreed with the partner, and whether a postback keeps to it. */
export function agreedTerms(partner: Partner, sent: Sent): AgreedTerm[] {
  const fields = fieldsOf(sent)
  const names = new Set(fields.map(({ name }) => name))
  const { required, deduplicateBy, payout, currency } = partner
  const payouts = fields.filter(({ name, value }) => PAYOUT_NAMES.has(name.toLowerCase()) && isThere(value))
  const currencies = fields.filter(
    ({ name, value }) => CURRENCY_NAMES.has(name.toLowerCase()) && isThere(value),
  )
  return [
    ...required.map((name) =>
      termOf(
        t`${name} is sent`,
        names.has(name) ? [] : [missing('agreed-field-missing', name, t`${partner.name} requires it.`)],
      ),
    ),
    ...deduplicateBy
      .filter((name) => !required.includes(name))
      .map((name) =>
        termOf(
          t`${name} is sent, by which conversions are told apart`,
          names.has(name)
            ? []
            : [
                missing(
                  'agreed-key-missing',
                  name,
                  t`${partner.name} tells conversions apart by it, so a second one would be lost.`,
                ),
              ],
        ),
      ),
    termOf(
      t`The payout is written in ${payout.unit} units, like ${payoutExample(payout)}`,
      payouts
        .filter(({ value }) => !isAgreedPayout(value, payout))
        .map(({ name, value }) => ({
          ...at(name),
          id: 'agreed-payout',
          says: t`${value} is not written as agreed.`,
          why: t`${partner.name} reads amounts in ${payout.unit} units, like ${payoutExample(payout)}.`,
        })),
      payouts.length > 0,
    ),
    ...(currency === ''
      ? []
      : [
          termOf(
            t`The currency is ${currency}`,
            currencies
              .filter(({ value }) => value !== currency)
              .map(({ name, value }) => ({
                ...at(name),
                id: 'agreed-currency',
                says: t`The currency is ${value}.`,
                why: t`${currency} was agreed with ${partner.name}.`,
              })),
            currencies.length > 0,
          ),
        ]),
    termOf(t`Letters are sent in ${partner.encoding}`, encodingFindings(partner, fields)),
  ]
}

function termOf(says: string, findings: Finding[], applies = true): AgreedTerm {
  return { says, ...(applies ? { met: findings.length === 0 } : {}), findings }
}

function encodingFindings({ name: partner, encoding }: Partner, fields: readonly Named[]): Finding[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all that is not ASCII.
  const foreign = fields.find(({ value }) => /[^\x00-\x7f]/.test(value))
  if (encoding === 'utf-8' || !foreign) return []
  return [
    {
      ...at(foreign.name),
      id: 'agreed-encoding',
      says: t`${foreign.value} is sent in UTF-8.`,
      why: t`${encoding} was agreed with ${partner}. Values of macros are written in it, in a URL and a form body; what stands in the template itself, and letters that it has not, are not.`,
    },
  ]
}

function missing(id: string, name: string, why: string): Finding {
  return { id, severity: 'warn', where: t`template`, says: t`The parameter ${name} is missing.`, why }
}

function at(name: string): Pick<Finding, 'severity' | 'where'> {
  return { severity: 'warn', where: t`parameter ${name}` }
}

/** A macro that was left in place has a finding of its own. */
function isThere(value: string): boolean {
  return value !== '' && !MACRO_LEFT.test(value)
}

function fieldsOf({ filled, filledBody, request }: Sent): Named[] {
  const inJson = jsonFields(request.body ?? '')
  return [...urlParameters(filled.parts), ...(inJson ?? formParameters(filledBody))]
}

/** The texts and numbers of a JSON body by their keys, at any depth; undefined where it is no JSON. */
function jsonFields(body: string): Named[] | undefined {
  const fields: Named[] = []
  try {
    JSON.parse(body, (name, value) => {
      if (name && (typeof value === 'string' || typeof value === 'number'))
        fields.push({ name, value: String(value) })
      return value
    })
  } catch {
    return undefined
  }
  return fields
}

/** The findings about a postback, where a comma was agreed without the one that warns of commas. */
export function underAgreement(findings: readonly Finding[], { payout }: Partner): Finding[] {
  return findings.filter(({ id }) => id !== 'comma-decimal' || payout.separator !== ',')
}
