import type { ConversionsApi } from '../capi/definition'
import { readPixel } from '../pixels/read'
import type { ScriptCall } from '../schemas/click'
import { type ConversionTexts, conversionEvents } from '../schemas/conversion'
import { readUrl } from '../url/parts'
import type { Part } from './meaning'

/** What calls of no known platform name the parts, in lower case; the first that is there counts. */
const PIXEL_NAMES: Readonly<Partial<Record<Part, readonly string[]>>> = {
  transactionId: ['ep.transaction_id', 'eid', 'order_id', 'orderid', 'transaction_id', 'oid', 'txid'],
  event: ['ev', 'en', 'event', 'event_name', 'e'],
  value: ['cd[value]', 'epn.value', 'value', 'amount', 'revenue'],
  currency: ['cd[currency]', 'cu', 'currency', 'currency_code'],
}

/** The parts of a conversion that a pixel's call tells; events in Clickscope's words where an API knows them. */
export function pixelConversion(
  { url, fields }: Pick<ScriptCall, 'url' | 'fields'>,
  apis: readonly Pick<ConversionsApi, 'conversion'>[],
): ConversionTexts {
  const known = readPixel({ url, at: 0, ...(fields ? { fields } : {}) })
  if (known) {
    const { orderId, id, event, value, currency } = known.told
    const isEvent = known.pixel.role === 'event'
    const texts = {
      transactionId: orderId || id,
      event: isEvent && event ? eventOf(event, apis) : '',
      value,
      currency,
    }
    return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''))
  }
  const byName = new Map(
    readUrl(url)
      .query.toReversed()
      .map(({ name, value }) => [name.toLowerCase(), value]),
  )
  const told = Object.entries(PIXEL_NAMES).flatMap(([part, names]) => {
    const value = names.map((name) => byName.get(name)).find((text) => text !== undefined && text !== '')
    return value === undefined ? [] : [[part, part === 'event' ? eventOf(value, apis) : value]]
  })
  return Object.fromEntries(told)
}

function eventOf(name: string, apis: readonly Pick<ConversionsApi, 'conversion'>[]): string {
  const known = conversionEvents.find((event) =>
    apis.some(({ conversion }) => conversion.event.names[event]?.toLowerCase() === name.toLowerCase()),
  )
  return known ?? name
}
