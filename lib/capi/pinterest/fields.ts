import { z } from '../../schemas/zod'
import { t } from '../../text'
import { field } from '../form/fields'

/** The rules in these files are those of its OpenAPI description, https://github.com/pinterest/api-description. */
export const pinterestDocs = 'https://developers.pinterest.com/docs/api/v5/events-create/'

/** All events that Pinterest takes. */
export const pinterestEvents = [
  'add_payment_info',
  'add_to_cart',
  'add_to_wishlist',
  'app_install',
  'checkout',
  'custom',
  'initiate_checkout',
  'lead',
  'page_visit',
  'search',
  'signup',
  'subscribe',
  'view_category',
  'view_content',
  'watch_video',
] as const

/** Where an event can come from. */
export const pinterestActionSources = ['web', 'offline', 'app_android', 'app_ios'] as const

const customer = (label: string, help?: string) => field({ label, help, group: 'customer', personal: true })

/** The form of a Pinterest event. */
export const pinterestFields = z.object({
  ad_account_id: field({
    label: t`Ad account ID`,
    help: t`Ads Manager: digits only.`,
    group: 'target',
    required: true,
  }),
  accessToken: field({
    label: t`Conversion access token`,
    help: t`Ads Manager › Conversions › Set up API. Sent in the Authorization header only.`,
    group: 'target',
    required: true,
    secret: true,
  }),
  event_name: field({
    label: t`Event name`,
    group: 'event',
    required: true,
    suggestions: pinterestEvents,
    initial: 'lead',
  }),
  event_time: field({ label: t`Event time`, help: t`Unix time in seconds.`, group: 'event', required: true }),
  event_id: field({
    label: t`Event ID`,
    help: t`The same as the tag’s, or both are counted.`,
    group: 'event',
    required: true,
  }),
  action_source: field({
    label: t`Action source`,
    group: 'event',
    required: true,
    options: pinterestActionSources,
    initial: 'web',
  }),
  event_source_url: field({ label: t`Page of the event`, group: 'event' }),
  value: field({ label: t`Value`, help: t`A plain number, e.g. 12.50; sent as text.`, group: 'value' }),
  currency: field({ label: t`Currency`, help: t`ISO 4217; else the ad account’s.`, group: 'value' }),
  order_id: field({ label: t`Order ID`, group: 'value' }),
  click_id: field({ label: 'click_id', help: t`epik of the click, byte for byte.`, group: 'click' }),
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
  ge: customer(t`Gender`, t`f, m or n`),
  ct: customer(t`City`),
  st: customer(t`State`),
  zp: customer(t`Postcode`, t`Digits only.`),
  country: customer(t`Country`, t`Also read for phone and state.`),
  external_id: customer(t`External ID`),
})
