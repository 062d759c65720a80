import { z } from '../../schemas/zod'
import { t } from '../../text'
import { field } from '../form/fields'
import { actionSources, standardEvents } from './events'

/** Live at least two years; a retired version is served by the next one, so it is the user's to change. */
export const defaultVersion = 'v25.0'

const customer = (label: string, help?: string) => field({ label, help, group: 'customer', personal: true })

/** The form of a Meta event, all as plain text. */
export const metaFields = z.object({
  dataset: field({
    label: t`Dataset (pixel) ID`,
    help: t`Events Manager › Data sources: digits only.`,
    group: 'target',
    required: true,
  }),
  accessToken: field({
    label: t`Access token`,
    help: t`Events Manager › Settings › Generate access token. Sent in the Authorization header only.`,
    group: 'target',
    required: true,
    secret: true,
  }),
  test_event_code: field({
    label: t`Test event code`,
    help: t`Events Manager › Test events, e.g. TEST12345. The event still counts.`,
    group: 'target',
    testOnly: true,
    required: true,
  }),
  version: field({ label: t`API version`, group: 'target', required: true, initial: defaultVersion }),
  event_name: field({
    label: t`Event name`,
    group: 'event',
    required: true,
    suggestions: standardEvents,
    initial: 'Lead',
  }),
  event_time: field({ label: t`Event time`, help: t`Unix time in seconds.`, group: 'event', required: true }),
  event_id: field({
    label: t`Event ID`,
    help: t`Same name and ID within 48 hours count once.`,
    group: 'event',
    required: true,
  }),
  action_source: field({
    label: t`Action source`,
    group: 'event',
    required: true,
    options: actionSources,
    initial: 'website',
  }),
  event_source_url: field({ label: t`Page of the event`, group: 'event' }),
  value: field({ label: t`Value`, help: t`A plain number, e.g. 12.50.`, group: 'value' }),
  currency: field({ label: t`Currency`, help: t`ISO 4217, e.g. USD.`, group: 'value' }),
  order_id: field({ label: t`Order ID`, group: 'value' }),
  fbc: field({ label: t`fbc`, help: t`fb.1.<landing time in ms>.<fbclid>`, group: 'click' }),
  fbclid: field({
    label: t`Captured fbclid`,
    help: t`Not sent; fbc is compared with it.`,
    group: 'click',
  }),
  fbp: field({ label: t`fbp`, help: t`The _fbp cookie.`, group: 'click' }),
  client_user_agent: field({ label: t`User agent`, group: 'click' }),
  client_ip_address: field({
    label: t`IP address`,
    help: t`As the site saw the visitor.`,
    group: 'click',
    personal: true,
  }),
  em: customer(t`E-mail`),
  ph: customer(t`Phone`, t`With country code, or with the country below.`),
  fn: customer(t`First name`),
  ln: customer(t`Last name`),
  db: customer(t`Date of birth`, t`YYYY-MM-DD is never ambiguous.`),
  ge: customer(t`Gender`, t`f or m`),
  ct: customer(t`City`),
  st: customer(t`State`),
  zp: customer(t`Postcode`),
  country: customer(t`Country`, t`Also read for phone, state and postcode.`),
  external_id: customer(t`External ID`),
})

/** A Meta event as typed. */
export type MetaDraft = { readonly [Name in keyof typeof metaFields.shape]?: string }
export type MetaField = keyof MetaDraft
