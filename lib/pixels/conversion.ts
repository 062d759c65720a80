import type { Known } from '../ids/known'
import type { Click } from '../schemas/click'
import type { ConversionTexts } from '../schemas/conversion'
import type { Platform } from '../schemas/platform'
import type { Severity } from '../schemas/summary'
import { idsOfJourney, type JourneyIds } from './network-ids'
import { type ReadPixel, readPixels } from './read'

/** One thing to know of how a network was told of an order. */
export interface ConversionLine {
  /** Which question it answers. */
  about: 'fired' | 'answer' | 'click ID' | 'order ID' | 'value' | 'currency' | 'once'
  severity: Severity
  /** One plain sentence without a full stop. */
  says: string
  /** What comes of it, or what to do. */
  why?: string
  /** What offends, whole. */
  value?: string
}

/** What is to be said of one network; the worst line first. */
export interface NetworkConversion {
  platform: Platform
  /** Its own calls, oldest first; none where it was not told. */
  calls: ReadPixel[]
  lines: ConversionLine[]
}

type Expected = Pick<ConversionTexts, 'transactionId' | 'value' | 'currency'>

const ORDER: readonly Severity[] = ['bad', 'warn', 'info', 'ok']
/** What a template leaves where nobody filled it in. */
const UNFILLED = /^(?:undefined|null|nan|none|\$?\{.*\}|\[.*\]|%7b.*|!!!.*!!!)$/i

/**
 * What each network was told of an order on the pages of a journey, oldest click first, or that one whose click it is
 * was not. `expected` is the conversion as the user typed it; '' or nothing for what is not known.
 */
export function judgeConversions(
  clicks: readonly Click[],
  { platforms, index }: Known,
  expected: Expected = {},
): NetworkConversion[] {
  const pixels = readPixels(clicks)
  return platforms
    .filter((platform) => platform.pixels?.some(({ role }) => role === 'conversion'))
    .flatMap((platform): NetworkConversion[] => {
      const ids = idsOfJourney(clicks, platform.id, index)
      const calls = pixels.filter((read) => read.platform.id === platform.id)
      if (calls.length === 0)
        return ids.own.length === 0 ? [] : [{ platform, calls, lines: [notFired(platform, pixels)] }]
      return [{ platform, calls, lines: inOrder(linesOf(platform, calls, ids, expected)) }]
    })
}

function notFired({ name }: Platform, pixels: readonly ReadPixel[]): ConversionLine {
  const others = [...new Set(pixels.map(({ platform }) => platform.name))]
  if (others.length === 0)
    return {
      about: 'fired',
      severity: 'info',
      says: `${name} was told of no order yet`,
      why: 'Place a test order in this tab: what the thank-you page tells the network is noted here. A call of the shop’s server is not seen.',
    }
  return {
    about: 'fired',
    severity: 'bad',
    says: `${name} was not told of the order, though ${others.join(' and ')} was`,
    why: 'Its tag is missing on the page, waits for consent, or the shop’s server tells the network instead, which a browser does not see.',
  }
}

function linesOf(
  { name }: Platform,
  calls: readonly ReadPixel[],
  ids: JourneyIds,
  expected: Expected,
): ConversionLine[] {
  const [first] = calls as [ReadPixel]
  const each = calls.flatMap((read) => [
    ...answerOf(read),
    clickIdOf(read, ids),
    orderIdOf(read, expected),
    amountOf(read, expected),
    currencyOf(read, expected),
  ])
  const fired: ConversionLine = {
    about: 'fired',
    severity: 'ok',
    says: `${name} was told of ${first.told.orderId ? `order ${first.told.orderId}` : 'an order'}`,
  }
  return once([fired, ...firedOnce(name, calls), ...each])
}

function answerOf({ platform: { name }, call: { status, error } }: ReadPixel): ConversionLine[] {
  const about = 'answer'
  if (error)
    return [
      {
        about,
        severity: 'bad',
        says: `The call did not reach ${name}: ${error.code}`,
        why: 'A blocker, a policy of the page or the network kept it back. Try without other extensions.',
      },
    ]
  if (status === undefined) return [{ about, severity: 'info', says: `The answer of ${name} was not seen` }]
  if (status < 400) return []
  return [{ about, severity: 'bad', says: `${name} answered ${status}`, why: 'The order does not count.' }]
}

function clickIdOf({ platform: { name }, pixel, told }: ReadPixel, { own, all }: JourneyIds): ConversionLine {
  const about = 'click ID'
  const id = told.clickId
  const last = own.at(-1)
  if (id === '') {
    if (pixel.needsClickId)
      return {
        about,
        severity: 'bad',
        says: `The call names no click ID, without which ${name} credits nobody`,
        why: 'The page has to keep the ID of the landing page until the order.',
        ...(last ? { value: last } : {}),
      }
    return {
      about,
      severity: 'info',
      says: `The call names no click ID: ${name} can know the click by a cookie of its own alone`,
    }
  }
  if (UNFILLED.test(id))
    return { about, severity: 'bad', says: 'The click ID is a placeholder that nobody filled in', value: id }
  if (id === last) return { about, severity: 'ok', says: 'The click ID is this journey’s' }
  if (own.includes(id))
    return {
      about,
      severity: 'bad',
      says: 'The click ID is that of an earlier click of this journey',
      why: 'The page kept the first ID where a later click should have replaced it.',
      value: id,
    }
  if (own.some((each) => each.toLowerCase() === id.toLowerCase()))
    return { about, severity: 'bad', says: 'The click ID was changed in case', value: id }
  if (own.some((each) => id.length >= 6 && (each.startsWith(id) || id.startsWith(each))))
    return { about, severity: 'bad', says: 'The click ID was cut or added to', value: id }
  if (all.has(id) && last === undefined)
    return { about, severity: 'ok', says: 'The click ID is one that this journey carried' }
  if (last === undefined)
    return {
      about,
      severity: 'warn',
      says: `The click ID is not from this journey, in which no ID of ${name} was seen`,
      why: 'An earlier visit may have left it in a cookie: delete the shop’s cookies and click again.',
      value: id,
    }
  return {
    about,
    severity: 'bad',
    says: 'The click ID is not this journey’s',
    why: 'The order is credited to another click: an earlier one that a cookie kept, or another platform’s.',
    value: id,
  }
}

function orderIdOf({ platform: { name }, told: { orderId } }: ReadPixel, expected: Expected): ConversionLine {
  const about = 'order ID'
  if (orderId === '' || UNFILLED.test(orderId))
    return {
      about,
      severity: 'bad',
      says: 'The order has no ID',
      why: `Without one ${name} cannot tell an order that is told twice from two.`,
      ...(orderId ? { value: orderId } : {}),
    }
  return compared(about, 'order ID', orderId, expected.transactionId, orderId === expected.transactionId)
}

function amountOf({ told: { value } }: ReadPixel, { value: expected }: Expected): ConversionLine {
  const about = 'value'
  if (value === '') return { about, severity: 'warn', says: 'The order has no value' }
  if (!/^\d+(?:\.\d+)?$/.test(value))
    return {
      about,
      severity: 'bad',
      says: 'The value is no plain number',
      why: 'Digits with a point, such as 1083.29: no thousands separator, no comma, no currency sign.',
      value,
    }
  if (Number(value) === 0) return { about, severity: 'warn', says: 'The value is 0' }
  return compared(about, 'value', value, expected, Number(value) === Number(expected))
}

function currencyOf(
  { pixel, told: { currency } }: ReadPixel,
  { currency: expected }: Expected,
): ConversionLine {
  const about = 'currency'
  if (currency === '')
    return {
      about,
      severity: pixel.fields.currency ? 'warn' : 'info',
      says: 'No currency is told: that of the program counts',
    }
  if (!/^[A-Za-z]{3}$/.test(currency))
    return { about, severity: 'bad', says: 'The currency is no code of three letters', value: currency }
  return compared(about, 'currency', currency, expected, currency.toUpperCase() === expected?.toUpperCase())
}

function compared(
  about: ConversionLine['about'],
  word: string,
  told: string,
  expected: string | undefined,
  isSame: boolean,
): ConversionLine {
  if (!expected) return { about, severity: 'ok', says: `The ${word} is ${told}` }
  if (isSame) return { about, severity: 'ok', says: `The ${word} is ${told}, as recorded` }
  return {
    about,
    severity: 'bad',
    says: `The ${word} is ${told}, but ${expected} was recorded`,
    why: 'Compare the order with the conversion as it stands in the form.',
    value: told,
  }
}

/** A redirect is the same request; several kinds of call for one order are what some networks ask for. */
function firedOnce(name: string, calls: readonly ReadPixel[]): ConversionLine[] {
  const byOrder = Map.groupBy(calls, ({ told }) => told.orderId)
  return [...byOrder].map(([orderId, ofOrder]): ConversionLine => {
    const requests = [...new Map(ofOrder.map((read) => [read.call.requestId ?? read.call.at, read])).values()]
    const order = orderId === '' ? 'an order without an ID' : `order ${orderId}`
    if (requests.length === 1)
      return { about: 'once', severity: 'ok', says: `${name} was told of ${order} once` }
    const ways = new Set(requests.map(({ call: { url } }) => url.replace(/\?.*/s, '')))
    if (ways.size === requests.length && orderId !== '')
      return {
        about: 'once',
        severity: 'info',
        says: `${name} was told of ${order} in ${ways.size} ways`,
        why: 'A tag and its fall-back both tell of an order; by the same order ID it counts once.',
      }
    return {
      about: 'once',
      severity: 'bad',
      says: `${name} was told of ${order} ${requests.length} times`,
      why:
        orderId === ''
          ? 'Each may be paid for, since nothing tells that they are the same.'
          : 'The tag is on the page twice, or the page was loaded again. The order ID alone keeps it from being paid twice.',
    }
  })
}

/** The same of two calls is said once. */
function once(lines: readonly ConversionLine[]): ConversionLine[] {
  return [...new Map(lines.map((line) => [`${line.about} ${line.says} ${line.value}`, line])).values()]
}

function inOrder(lines: readonly ConversionLine[]): ConversionLine[] {
  return lines.toSorted((one, other) => ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity))
}
