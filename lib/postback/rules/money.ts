import { t } from '../../text'
import { payoutNames } from '../aliases'
import { type Drafted, placeOf, type Rule, receiverOf } from '../finding'
import { revaluing } from '../fixes'
import { amountsOf } from '../roles'

const NUMBER = /^-?\d+(?:\.\d+)?$/
const COMMA_DECIMAL = /^-?\d{1,3}(?:[.\s\u00a0]\d{3})*,\d{1,2}$|^-?\d+,\d{1,2}$/
const THOUSANDS = /^-?\d{1,3}(?:[,\s\u00a0'’]\d{3})+(?:\.\d+)?$/
/** An amount with a sign or a code on one side of it. */
const WITH_SYMBOL = /^(?:[^\d\s.,-]{1,4}\s?(-?\d[\d.,]*)|(-?\d[\d.,]*)\s?[^\d\s.,-]{1,4})$/
const HUNDREDFOLD = 100
/** A commission of one percent is no mistake: what was sold and what is paid are not compared. */
const SALE = /sale|order|amount|price|value/i

/** Rules about amounts. */
export const moneyRules: readonly Rule[] = [
  {
    id: 'comma-decimal',
    severity: 'warn',
    why: t`Receivers expect a point: with a comma the amount is cut, refused or read a hundredfold.`,
    check: (draft) =>
      amountsOf(draft)
        .filter(({ value }) => COMMA_DECIMAL.test(value.trim()))
        .map((parameter) => ({
          where: placeOf(parameter),
          says: t`${parameter.name} is ${parameter.value}.`,
          fix: revaluing(draft, parameter, parameter.value.replace(/[.\s\u00a0]/g, '').replace(',', '.')),
        })),
  },
  {
    id: 'thousands-separator',
    severity: 'warn',
    why: t`Receivers read an amount up to the first character that is neither a digit nor a point.`,
    check: (draft) =>
      amountsOf(draft)
        .filter(({ value }) => THOUSANDS.test(value.trim()))
        .map((parameter) => ({
          where: placeOf(parameter),
          says: t`${parameter.name} is ${parameter.value}, with its thousands set apart.`,
          fix: revaluing(draft, parameter, parameter.value.replace(/[,\s\u00a0'’]/g, '')),
        })),
  },
  {
    id: 'payout-symbol',
    severity: 'warn',
    why: t`Receivers expect a number alone; the currency goes into a parameter of its own.`,
    check: (draft) =>
      amountsOf(draft).flatMap((parameter) => {
        const [found, after, before] = WITH_SYMBOL.exec(parameter.value.trim()) ?? []
        if (found === undefined) return []
        const fix = revaluing(draft, parameter, after ?? before ?? '')
        return [{ where: placeOf(parameter), says: t`${parameter.name} is ${parameter.value}.`, fix }]
      }),
  },
  {
    id: 'payout-not-a-number',
    severity: 'warn',
    why: t`Receivers read it as 0, or refuse the postback.`,
    check: (draft) =>
      amountsOf(draft)
        .filter(({ value }) => isNoAmount(value.trim()))
        .map((parameter) => ({
          where: placeOf(parameter),
          says: t`${parameter.name} is “${parameter.value}”, which is no amount.`,
        })),
  },
  {
    id: 'payout-unit',
    severity: 'warn',
    why: t`An amount in cents where units are expected counts a hundredfold, and the reverse a hundredth.`,
    check: (draft) => [...hundredfold(draft), ...unitsForCents(draft)],
  },
]

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
  const own = amountsOf(draft).filter(({ value }) => NUMBER.test(value))
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
        says: t`${parameter.name} is ${parameter.value}, a hundred times the ${other.name} of ${other.value}.`,
        fix: revaluing(draft, parameter, other.value),
      },
    ]
  })
}

function unitsForCents(draft: Drafted) {
  const receiver = receiverOf(draft)
  if (receiver?.postback?.payoutUnit !== 'minor') return []
  return amountsOf(draft)
    .filter(({ value }) => /^-?\d+\.\d{1,2}$/.test(value))
    .map((parameter) => ({
      where: placeOf(parameter),
      says: t`${receiver.name} takes ${parameter.name} in cents, and it is ${parameter.value}.`,
      fix: revaluing(draft, parameter, String(Math.round(Number(parameter.value) * HUNDREDFOLD))),
    }))
}
