import { payoutNames } from '../aliases'
import { type Drafted, type DraftParameter, isSettled, placeOf, type Rule, receiverOf } from '../finding'
import { adding, revaluing } from '../fixes'
import { roleOf } from '../roles'

const NUMBER = /^-?\d+(?:\.\d+)?$/
const COMMA_DECIMAL = /^-?\d{1,3}(?:[.\s\u00a0]\d{3})*,\d{1,2}$|^-?\d+,\d{1,2}$/
const THOUSANDS = /^-?\d{1,3}(?:[,\s\u00a0'’]\d{3})+(?:\.\d+)?$/
/** An amount with a sign or a code on one side of it. */
const WITH_SYMBOL = /^(?:[^\d\s.,-]{1,4}\s?(-?\d[\d.,]*)|(-?\d[\d.,]*)\s?[^\d\s.,-]{1,4})$/
const SYMBOLS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₽': 'RUB',
  '₹': 'INR',
  '₺': 'TRY',
}
const HUNDREDFOLD = 100
/** A commission of one percent is no mistake: what was sold and what is paid are not compared. */
const SALE = /sale|order|amount|price|value/i

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** Rules about amounts and their currency. */
export const moneyRules: readonly Rule[] = [
  {
    id: 'comma-decimal',
    severity: 'warn',
    why: 'Receivers expect a point: with a comma the amount is cut, refused or read a hundredfold.',
    check: (draft) =>
      amounts(draft)
        .filter(({ value }) => COMMA_DECIMAL.test(value.trim()))
        .map((parameter) => ({
          where: placeOf(parameter),
          says: `${parameter.name} is ${parameter.value}.`,
          fix: revaluing(draft, parameter, parameter.value.replace(/[.\s\u00a0]/g, '').replace(',', '.')),
        })),
  },
  {
    id: 'thousands-separator',
    severity: 'warn',
    why: 'Receivers read an amount up to the first character that is neither a digit nor a point.',
    check: (draft) =>
      amounts(draft)
        .filter(({ value }) => THOUSANDS.test(value.trim()))
        .map((parameter) => ({
          where: placeOf(parameter),
          says: `${parameter.name} is ${parameter.value}, with its thousands set apart.`,
          fix: revaluing(draft, parameter, parameter.value.replace(/[,\s\u00a0'’]/g, '')),
        })),
  },
  {
    id: 'payout-symbol',
    severity: 'warn',
    why: 'Receivers expect a number alone; the currency goes into a parameter of its own.',
    check: (draft) =>
      amounts(draft).flatMap((parameter) => {
        const [found, after, before] = WITH_SYMBOL.exec(parameter.value.trim()) ?? []
        if (found === undefined) return []
        const fix = revaluing(draft, parameter, after ?? before ?? '')
        return [{ where: placeOf(parameter), says: `${parameter.name} is ${parameter.value}.`, fix }]
      }),
  },
  {
    id: 'payout-not-a-number',
    severity: 'warn',
    why: 'Receivers read it as 0, or refuse the postback.',
    check: (draft) =>
      amounts(draft)
        .filter(({ value }) => isNoAmount(value.trim()))
        .map((parameter) => ({
          where: placeOf(parameter),
          says: `${parameter.name} is “${parameter.value}”, which is no amount.`,
        })),
  },
  {
    id: 'payout-unit',
    severity: 'warn',
    why: 'An amount in cents where units are expected counts a hundredfold, and the reverse a hundredth.',
    check: (draft) => [...hundredfold(draft), ...unitsForCents(draft)],
  },
  {
    id: 'currency-missing',
    severity: 'warn',
    why: 'The amount is then counted in the currency of the account or the offer.',
    check: (draft) => {
      const receiver = receiverOf(draft)
      const name = receiver && currencyParameter(draft, receiver.postback?.optional ?? [])
      const [amount] = amounts(draft)
      if (!receiver || !name || !amount || draft.parameters.some((one) => one.name === name)) return []
      return [
        {
          where: placeOf(amount),
          says: `${amount.name} has no currency, which ${receiver.name} takes in ${name}.`,
          fix: adding(draft, name, draft.documented.get(name) || '{currency}'),
        },
      ]
    },
  },
  {
    id: 'currency-unknown',
    severity: 'warn',
    why: 'Receivers expect the three letters of ISO 4217.',
    check: (draft) =>
      currenciesIn(draft)
        .filter(({ value }) => !currencies.has(value.trim().toUpperCase()))
        .map((parameter) => {
          const code = SYMBOLS[parameter.value.trim()]
          return {
            where: placeOf(parameter),
            says: `${parameter.name} is “${parameter.value}”, which is no currency code.`,
            fix: code ? revaluing(draft, parameter, code) : undefined,
          }
        }),
  },
  {
    id: 'currency-case',
    severity: 'info',
    why: 'ISO 4217 writes capital letters; some receivers compare letter by letter.',
    check: (draft) =>
      currenciesIn(draft)
        .filter(({ value }) => currencies.has(value.toUpperCase()) && value !== value.toUpperCase())
        .map((parameter) => ({
          where: placeOf(parameter),
          says: `${parameter.name} is ${parameter.value}.`,
          fix: revaluing(draft, parameter, parameter.value.toUpperCase()),
        })),
  },
  {
    id: 'currency-decimals',
    severity: 'warn',
    why: 'The receiver rounds the amount, refuses it, or takes it for another unit.',
    check: (draft) => {
      const [currency, ...more] = currenciesIn(draft)
      const code = currency?.value.trim().toUpperCase() ?? ''
      if (more.length > 0 || !currencies.has(code) || decimalsOf(code) > 0) return []
      return amounts(draft)
        .filter(({ value }) => NUMBER.test(value) && value.includes('.'))
        .map((parameter) => ({
          where: placeOf(parameter),
          says: `${parameter.name} is ${parameter.value}, but ${code} has no decimals.`,
          fix: withoutNoughts(draft, parameter),
        }))
    },
  },
]

/** The amounts of a postback that are there; `{cpa},{share}` sends two in one on purpose. */
function amounts(draft: Drafted): DraftParameter[] {
  return draft.parameters.filter(
    (parameter) =>
      roleOf(parameter.name, draft) === 'payout' && parameter.macros.length < 2 && isSettled(parameter),
  )
}

function currenciesIn(draft: Drafted): DraftParameter[] {
  return draft.parameters.filter(
    (parameter) => roleOf(parameter.name, draft) === 'currency' && isSettled(parameter),
  )
}

function isNoAmount(value: string): boolean {
  return ![
    NUMBER,
    COMMA_DECIMAL,
    THOUSANDS,
    WITH_SYMBOL,
    /^(?:null|undefined|none|nan|n\/a|\(null\)|-)$/i,
  ].some((pattern) => pattern.test(value))
}

/** An amount that is exactly a hundred times another one of the postback, or of the values it is filled with. */
function hundredfold(draft: Drafted) {
  const own = amounts(draft).filter(({ value }) => NUMBER.test(value))
  const others = [
    ...own.map(({ name, value }) => ({ name, value })),
    ...payoutNames.flatMap((name) => {
      const given = Object.hasOwn(draft.values, name) ? draft.values[name] : undefined
      return given && NUMBER.test(given.value) ? [given] : []
    }),
  ]
  return own.flatMap((parameter) => {
    const amount = Number(parameter.value)
    const other = others.find(
      ({ name, value }) =>
        SALE.test(name) === SALE.test(parameter.name) &&
        amount !== 0 &&
        amount === Number(value) * HUNDREDFOLD,
    )
    if (!other || parameter.value.includes('.')) return []
    return [
      {
        where: placeOf(parameter),
        says: `${parameter.name} is ${parameter.value}, a hundred times the ${other.name} of ${other.value}.`,
        fix: revaluing(draft, parameter, other.value),
      },
    ]
  })
}

function unitsForCents(draft: Drafted) {
  const receiver = receiverOf(draft)
  if (receiver?.postback?.payoutUnit !== 'minor') return []
  return amounts(draft)
    .filter(({ value }) => /^-?\d+\.\d{1,2}$/.test(value))
    .map((parameter) => ({
      where: placeOf(parameter),
      says: `${receiver.name} takes ${parameter.name} in cents, and it is ${parameter.value}.`,
      fix: revaluing(draft, parameter, String(Math.round(Number(parameter.value) * HUNDREDFOLD))),
    }))
}

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
