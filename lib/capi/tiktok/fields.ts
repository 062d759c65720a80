import { z } from '../../schemas/zod'
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
    label: 'Pixel code',
    help: 'Events Manager › the data source’s ID.',
    group: 'target',
    required: true,
  }),
  accessToken: field({
    label: 'Access token',
    help: 'Events Manager › Settings › Generate access token. Sent in the Access-Token header only.',
    group: 'target',
    required: true,
    secret: true,
  }),
  test_event_code: field({
    label: 'Test event code',
    help: 'Events Manager › Test events, e.g. TEST12345.',
    group: 'target',
    testOnly: true,
    required: true,
  }),
  event: field({
    label: 'Event',
    group: 'event',
    required: true,
    suggestions: tiktokEvents,
    initial: 'SubmitForm',
  }),
  event_time: field({ label: 'Event time', help: 'Unix time in seconds.', group: 'event', required: true }),
  event_id: field({
    label: 'Event ID',
    help: 'Same event and ID count once.',
    group: 'event',
    required: true,
  }),
  url: field({ label: 'Page of the event', group: 'event' }),
  value: field({ label: 'Value', help: 'A plain number, e.g. 12.50.', group: 'value' }),
  currency: field({ label: 'Currency', help: 'ISO 4217, e.g. USD.', group: 'value' }),
  order_id: field({ label: 'Order ID', group: 'value' }),
  ttclid: field({ label: 'ttclid', help: 'The click ID, byte for byte.', group: 'click' }),
  ttp: field({ label: 'ttp', help: 'The _ttp cookie.', group: 'click' }),
  user_agent: field({ label: 'User agent', group: 'click' }),
  ip: field({ label: 'IP address', help: 'As the site saw the visitor.', group: 'click', personal: true }),
  email: field({ label: 'E-mail', group: 'customer', personal: true }),
  phone: field({
    label: 'Phone',
    help: 'With country code, or with the country below.',
    group: 'customer',
    personal: true,
  }),
  external_id: field({ label: 'External ID', group: 'customer', personal: true }),
  country: field({
    label: 'Country',
    help: 'Not sent; read for a phone number without country code.',
    group: 'customer',
    personal: true,
  }),
})
