import { z } from '../../schemas/zod'
import { t } from '../../text'
import { field } from '../form/fields'

export const tiktokDocs = 'https://business-api.tiktok.com/portal/docs?id=1771100779668482'

/** TikTok's standard events. `CompletePayment` is its purchase, `SubmitForm` its lead. */
export const tiktokEvents = [
  'AddPaymentInfo',
  'AddToCart',
  'AddToWishlist',
  'ApplicationApproval',
  'ClickButton',
  'CompletePayment',
  'CompleteRegistration',
  'Contact',
  'CustomizeProduct',
  'Download',
  'FindLocation',
  'InitiateCheckout',
  'Pageview',
  'PlaceAnOrder',
  'Schedule',
  'Search',
  'StartTrial',
  'SubmitApplication',
  'SubmitForm',
  'Subscribe',
  'ViewContent',
] as const

/** The form of a TikTok web event. Names and address are left out: TikTok's rule for them was not found. */
export const tiktokFields = z.object({
  event_source_id: field({
    label: t`Pixel code`,
    help: t`Events Manager › the data source’s ID.`,
    group: 'target',
    required: true,
  }),
  accessToken: field({
    label: t`Access token`,
    help: t`Events Manager › Settings › Generate access token. Sent in the Access-Token header only.`,
    group: 'target',
    required: true,
    secret: true,
  }),
  test_event_code: field({
    label: t`Test event code`,
    help: t`Events Manager › Test events, e.g. TEST12345.`,
    group: 'target',
    testOnly: true,
    required: true,
  }),
  event: field({
    label: t`Event`,
    group: 'event',
    required: true,
    suggestions: tiktokEvents,
    initial: 'SubmitForm',
  }),
  event_time: field({ label: t`Event time`, help: t`Unix time in seconds.`, group: 'event', required: true }),
  event_id: field({
    label: t`Event ID`,
    help: t`Same event and ID count once.`,
    group: 'event',
    required: true,
  }),
  url: field({ label: t`Page of the event`, group: 'event' }),
  value: field({ label: t`Value`, help: t`A plain number, e.g. 12.50.`, group: 'value' }),
  currency: field({ label: t`Currency`, help: t`ISO 4217, e.g. USD.`, group: 'value' }),
  order_id: field({ label: t`Order ID`, group: 'value' }),
  ttclid: field({ label: t`ttclid`, help: t`The click ID, byte for byte.`, group: 'click' }),
  ttp: field({ label: t`ttp`, help: t`The _ttp cookie.`, group: 'click' }),
  user_agent: field({ label: t`User agent`, group: 'click' }),
  ip: field({ label: t`IP address`, help: t`As the site saw the visitor.`, group: 'click', personal: true }),
  email: field({ label: t`E-mail`, group: 'customer', personal: true }),
  phone: field({
    label: t`Phone`,
    help: t`With country code, or with the country below.`,
    group: 'customer',
    personal: true,
  }),
  external_id: field({ label: t`External ID`, group: 'customer', personal: true }),
  country: field({
    label: t`Country`,
    help: t`Not sent; read for a phone number without country code.`,
    group: 'customer',
    personal: true,
  }),
})
