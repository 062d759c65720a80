import { z } from '../../schemas/zod'
import { field } from '../form/fields'
import { actionSources, standardEvents } from './events'

/** Live at least two years; a retired version is served by the next one, so it is the user's to change. */
export const defaultVersion = 'v25.0'

const customer = (label: string, help?: string) => field({ label, help, group: 'customer', personal: true })

/** The form of a Meta event, all as plain text. */
export const metaFields = z.object({
  dataset: field({
    label: 'Dataset (pixel) ID',
    help: 'Events Manager › Data sources: digits only.',
    group: 'target',
    required: true,
  }),
  accessToken: field({
    label: 'Access token',
    help: 'Events Manager › Settings › Generate access token. Sent in the Authorization header only.',
    group: 'target',
    required: true,
    secret: true,
  }),
  test_event_code: field({
    label: 'Test event code',
    help: 'Events Manager › Test events, e.g. TEST12345. The event still counts.',
    group: 'target',
    testOnly: true,
    required: true,
  }),
  version: field({ label: 'API version', group: 'target', required: true, initial: defaultVersion }),
  event_name: field({
    label: 'Event name',
    group: 'event',
    required: true,
    suggestions: standardEvents,
    initial: 'Lead',
  }),
  event_time: field({ label: 'Event time', help: 'Unix time in seconds.', group: 'event', required: true }),
  event_id: field({
    label: 'Event ID',
    help: 'Same name and ID within 48 hours count once.',
    group: 'event',
    required: true,
  }),
  action_source: field({
    label: 'Action source',
    group: 'event',
    required: true,
    options: actionSources,
    initial: 'website',
  }),
  event_source_url: field({ label: 'Page of the event', group: 'event' }),
  value: field({ label: 'Value', help: 'A plain number, e.g. 12.50.', group: 'value' }),
  currency: field({ label: 'Currency', help: 'ISO 4217, e.g. USD.', group: 'value' }),
  order_id: field({ label: 'Order ID', group: 'value' }),
  fbc: field({ label: 'fbc', help: 'fb.1.<landing time in ms>.<fbclid>', group: 'click' }),
  fbclid: field({
    label: 'Captured fbclid',
    help: 'Not sent; fbc is compared with it.',
    group: 'click',
  }),
  fbp: field({ label: 'fbp', help: 'The _fbp cookie.', group: 'click' }),
  client_user_agent: field({ label: 'User agent', group: 'click' }),
  client_ip_address: field({
    label: 'IP address',
    help: 'As the site saw the visitor.',
    group: 'click',
    personal: true,
  }),
  em: customer('E-mail'),
  ph: customer('Phone', 'With country code, or with the country below.'),
  fn: customer('First name'),
  ln: customer('Last name'),
  db: customer('Date of birth', 'YYYY-MM-DD is never ambiguous.'),
  ge: customer('Gender', 'f or m'),
  ct: customer('City'),
  st: customer('State'),
  zp: customer('Postcode'),
  country: customer('Country', 'Also read for phone, state and postcode.'),
  external_id: customer('External ID'),
})

/** A Meta event as typed. */
export type MetaDraft = { readonly [Name in keyof typeof metaFields.shape]?: string }
export type MetaField = keyof MetaDraft
