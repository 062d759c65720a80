import { z } from '../../schemas/zod'
import { field } from '../form/fields'

export const redditDocs = 'https://ads-api.reddit.com/docs/v3/'

/** All types of event that Reddit takes; `CUSTOM` goes with a name of one's own. */
export const redditEvents = [
  'PAGE_VISIT',
  'VIEW_CONTENT',
  'SEARCH',
  'ADD_TO_CART',
  'ADD_TO_WISHLIST',
  'PURCHASE',
  'LEAD',
  'SIGN_UP',
  'CUSTOM',
] as const

/** Where an event can come from. */
export const redditActionSources = ['WEBSITE', 'APP', 'PHYSICAL_STORE', 'OTHER'] as const

/** The form of a Reddit event. */
export const redditFields = z.object({
  pixel_id: field({ label: 'Pixel ID', help: 'Events Manager.', group: 'target', required: true }),
  accessToken: field({
    label: 'Conversion access token',
    help: 'Events Manager › Conversions API. Sent in the Authorization header only.',
    group: 'target',
    required: true,
    secret: true,
  }),
  test_id: field({
    label: 'Test ID',
    help: 'Events Manager › event testing.',
    group: 'target',
    testOnly: true,
    required: true,
  }),
  tracking_type: field({
    label: 'Event type',
    group: 'event',
    required: true,
    suggestions: redditEvents,
    initial: 'LEAD',
  }),
  custom_event_name: field({ label: 'Custom event name', help: 'Only with CUSTOM.', group: 'event' }),
  event_at: field({
    label: 'Event time',
    help: 'Unix time in milliseconds.',
    group: 'event',
    required: true,
  }),
  conversion_id: field({
    label: 'Conversion ID',
    help: 'The same ID within two days counts once.',
    group: 'event',
    required: true,
  }),
  action_source: field({
    label: 'Action source',
    group: 'event',
    required: true,
    options: redditActionSources,
    initial: 'WEBSITE',
  }),
  event_source_url: field({ label: 'Page of the event', group: 'event' }),
  value: field({ label: 'Value', help: 'A plain number, e.g. 12.50.', group: 'value' }),
  currency: field({ label: 'Currency', help: 'ISO 4217, e.g. USD.', group: 'value' }),
  click_id: field({ label: 'click_id', help: 'rdt_cid of the click, byte for byte.', group: 'click' }),
  uuid: field({ label: 'uuid', help: 'The _rdt_uuid cookie.', group: 'click' }),
  user_agent: field({ label: 'User agent', group: 'click' }),
  ip_address: field({
    label: 'IP address',
    help: 'As the site saw the visitor.',
    group: 'click',
    personal: true,
  }),
  email: field({ label: 'E-mail', group: 'customer', personal: true }),
  phone_number: field({
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
