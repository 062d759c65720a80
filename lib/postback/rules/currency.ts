import { t } from '../../text'
import { type Drafted, type DraftParameter, placeOf, type Rule, receiverOf } from '../finding'
import { adding, revaluing } from '../fixes'
import { amountsOf, parametersOf, roleOf } from '../roles'

const SYMBOLS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₽': 'RUB',
  '₹': 'INR',
  '₺': 'TRY',
}

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** Rules about the currency of an amount. */
export const currencyRules: readonly Rule[] = [
  {
    id: 'currency-missing',
    severity: 'warn',
    why: t`The amount is then counted in the currency of the account or the offer.`,
    check: (draft) => {
      const receiver = receiverOf(draft)
      const name = receiver && currencyParameter(draft, receiver.postback?.optional ?? [])
      const [amount] = amountsOf(draft)
      if (!receiver || !name || !amount || draft.parameters.some((one) => one.name === name)) return []
      return [
        {
          where: placeOf(amount),
          says: t`${amount.name} has no currency, which ${receiver.name} takes in ${name}.`,
          fix: adding(draft, name, draft.documented.get(name) || '{currency}'),
        },
      ]
    },
  },
  {
    id: 'currency-unknown',
    severity: 'warn',
    why: t`Receivers expect the three letters of ISO 4217.`,
    check: (draft) =>
      parametersOf('currency', draft)
        .filter(({ value }) => !currencies.has(value.trim().toUpperCase()))
        .map((parameter) => {
          const code = SYMBOLS[parameter.value.trim()]
          return {
            where: placeOf(parameter),
            says: t`${parameter.name} is “${parameter.value}”, which is no currency code.`,
            fix: code ? revaluing(draft, parameter, code) : undefined,
          }
        }),
  },
  {
    id: 'currency-case',
    severity: 'info',
    why: t`ISO 4217 writes capital letters; some receivers compare letter by letter.`,
    check: (draft) =>
      parametersOf('currency', draft)
        .filter(({ value }) => currencies.has(value.toUpperCase()) && value !== value.toUpperCase())
        .map((parameter) => ({
          where: placeOf(parameter),
          says: t`${parameter.name} is ${parameter.value}.`,
          fix: revaluing(draft, parameter, parameter.value.toUpperCase()),
        })),
  },
  {
    id: 'currency-decimals',
    severity: 'warn',
    why: t`The receiver rounds the amount, refuses it, or takes it for another unit.`,
    check: (draft) => {
      const [currency, ...more] = parametersOf('currency', draft)
      const code = currency?.value.trim().toUpperCase() ?? ''
      if (more.length > 0 || !currencies.has(code) || decimalsOf(code) > 0) return []
      return amountsOf(draft)
        .filter(({ value }) => /^-?\d+\.\d+$/.test(value))
        .map((parameter) => ({
          where: placeOf(parameter),
          says: t`${parameter.name} is ${parameter.value}, but ${code} has no decimals.`,
          fix: withoutNoughts(draft, parameter),
        }))
    },
  },
]

function currencyParameter(draft: Drafted, names: readonly string[]): string | undefined {
  return names.find((name) => roleOf(name, draft) === 'currency')
}

/** How many decimals ISO 4217 gives a currency. */
function decimalsOf(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency })
  return format.resolvedOptions().maximumFractionDigits ?? 2
}

/** How to round is not for us to say. */
function withoutNoughts(draft: Drafted, parameter: DraftParameter) {
  const [units = '', decimals = ''] = parameter.value.split('.')
  return /^0*$/.test(decimals) ? revaluing(draft, parameter, units) : undefined
}
