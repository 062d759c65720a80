import { t } from '../text'
import type { ConversionLine } from './line'
import type { ReadPixel } from './read'

/**
 * Whether a network was told of each order once. A redirect is the same request; several kinds of call for one order
 * are what some networks ask for.
 */
export function firedOnce(name: string, calls: readonly ReadPixel[]): ConversionLine[] {
  const orderIds = [...new Set(calls.map(({ told }) => told.orderId))]
  return orderIds.map((orderId): ConversionLine => {
    const ofOrder = calls.filter(({ told }) => told.orderId === orderId)
    const requests = [...new Map(ofOrder.map((read) => [read.call.requestId ?? read.call.at, read])).values()]
    const order = orderId === '' ? t`an order without an ID` : t`order ${orderId}`
    if (requests.length === 1)
      return { about: 'once', severity: 'ok', says: t`${name} was told of ${order} once` }
    const ways = new Set(requests.map(({ call: { url } }) => url.replace(/\?.*/s, '')))
    if (ways.size === requests.length && orderId !== '')
      return {
        about: 'once',
        severity: 'info',
        says: t`${name} was told of ${order} in ${ways.size} ways`,
        why: t`A tag and its fall-back both tell of an order; by the same order ID it counts once.`,
      }
    return {
      about: 'once',
      severity: 'bad',
      says: t`${name} was told of ${order} ${requests.length} times`,
      why:
        orderId === ''
          ? t`Each may be paid for, since nothing tells that they are the same.`
          : t`The tag is on the page twice, or the page was loaded again. The order ID alone keeps it from being paid twice.`,
    }
  })
}
