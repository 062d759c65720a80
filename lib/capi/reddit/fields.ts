import { z } from '../../schemas/zod'
import { t } from '../../text'
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
  pixel_id: field({ label: t`Pixel ID`, help: t`Events Manager.`, group: 'target', required: true }),
  accessToken: field({
    label: t`Conversion access token`,
    help: t`Events Manager › Conversions API. Sent in the Authorization header only.`,
    group: 'target',
    required: true,
    secret: true,
  }),
  test_id: field({
    label: t`Test ID`,
    help: t`Events Manager › event testing.`,
    group: 'target',
    testOnly: true,
    required: true,
  }),
  tracking_type: field({
    label: t`Event type`,
    group: 'event',
    required: true,
    suggestions: redditEvents,
    initial: 'LEAD',
  }),
  custom_event_name: field({ label: t`Custom event name`, help: t`Only with CUSTOM.`, group: 'event' }),
  event_at: field({
    label: t`Event time`,
    help: t`Unix time in milliseconds.`,
    group: 'event',
    required: true,
  }),
  conversion_id: field({
    label: t`Conversion ID`,
    help: t`The same ID within two days counts once.`,
    group: 'event',
    required: true,
  }),
  action_source: field({
    label: t`Action source`,
    group: 'event',
    required: true,
    options: redditActionSources,
    initial: 'WEBSITE',
  }),
  event_source_url: field({ label: t`Page of the event`, group: 'event' }),
  value: field({ label: t`Value`, help: t`A plain number, e.g. 12.50.`, group: 'value' }),
  currency: field({ label: t`Currency`, help: t`ISO 4217, e.g. USD.`, group: 'value' }),
  click_id: field({ label: 'click_id', help: t`rdt_cid of the click, byte for byte.`, group: 'click' }),
  uuid: field({ label: t`uuid`, help: t`The _rdt_uuid cookie.`, group: 'click' }),
  user_agent: field({ label: t`User agent`, group: 'click' }),
  ip_address: field({
    label: t`IP address`,
    help: t`As the site saw the visitor.`,
    group: 'click',
    personal: true,
  }),
  email: field({ label: t`E-mail`, group: 'customer', personal: true }),
  phone_number: field({
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
