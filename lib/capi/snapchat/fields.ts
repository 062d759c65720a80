import { z } from '../../schemas/zod'
import { t } from '../../text'
import { field } from '../form/fields'

const GUIDE = 'https://developers.snap.com/api/marketing-api/Conversions-API'

export const snapchatDocs = {
  guide: `${GUIDE}/UsingTheAPI`,
  parameters: `${GUIDE}/Parameters`,
  test: `${GUIDE}/VerifySetUp`,
} as const

/** All events that Snap knows. */
export const snapchatEvents = [
  'PURCHASE',
  'SAVE',
  'START_CHECKOUT',
  'ADD_CART',
  'VIEW_CONTENT',
  'ADD_BILLING',
  'SIGN_UP',
  'SEARCH',
  'PAGE_VIEW',
  'SUBSCRIBE',
  'AD_CLICK',
  'AD_VIEW',
  'COMPLETE_TUTORIAL',
  'INVITE',
  'LOGIN',
  'SHARE',
  'RESERVE',
  'ACHIEVEMENT_UNLOCKED',
  'ADD_TO_WISHLIST',
  'SPENT_CREDITS',
  'RATE',
  'START_TRIAL',
  'LIST_VIEW',
  'APP_INSTALL',
  'APP_OPEN',
  'CUSTOM_EVENT_1',
  'CUSTOM_EVENT_2',
  'CUSTOM_EVENT_3',
  'CUSTOM_EVENT_4',
  'CUSTOM_EVENT_5',
] as const

/** Where an event can come from. */
export const snapchatActionSources = ['WEB', 'MOBILE_APP', 'OFFLINE'] as const

const customer = (label: string, help?: string) => field({ label, help, group: 'customer', personal: true })

/** The form of a Snap event. Gender, birth date, city, state and postcode are left out: Snap's rule was not found. */
export const snapchatFields = z.object({
  pixel: field({
    label: t`Pixel ID`,
    help: t`Events Manager; or the Snap App ID.`,
    group: 'target',
    required: true,
  }),
  accessToken: field({
    label: t`Access token`,
    help: t`Business details › Conversions API tokens. Snap takes it in the query only.`,
    group: 'target',
    required: true,
    secret: true,
  }),
  test_event_code: field({
    label: t`Test event code`,
    help: t`May be left empty: the event is a test by its address.`,
    group: 'target',
    testOnly: true,
  }),
  event_name: field({
    label: t`Event name`,
    group: 'event',
    required: true,
    suggestions: snapchatEvents,
    initial: 'SIGN_UP',
  }),
  event_time: field({ label: t`Event time`, help: t`Unix time in seconds.`, group: 'event', required: true }),
  event_id: field({
    label: t`Event ID`,
    help: t`The same ID within 48 hours counts once.`,
    group: 'event',
    required: true,
  }),
  action_source: field({
    label: t`Action source`,
    group: 'event',
    required: true,
    options: snapchatActionSources,
    initial: 'WEB',
  }),
  event_source_url: field({ label: t`Page of the event`, group: 'event' }),
  value: field({ label: t`Value`, help: t`A plain number, e.g. 12.50.`, group: 'value' }),
  currency: field({ label: t`Currency`, help: t`ISO 4217, e.g. USD.`, group: 'value' }),
  order_id: field({ label: t`Order ID`, group: 'value' }),
  sc_click_id: field({ label: 'sc_click_id', help: t`ScCid of the click, byte for byte.`, group: 'click' }),
  sc_cookie1: field({ label: 'sc_cookie1', help: t`The _scid cookie.`, group: 'click' }),
  client_user_agent: field({ label: t`User agent`, group: 'click' }),
  client_ip_address: field({
    label: t`IP address`,
    help: t`As the site saw the visitor, not hashed.`,
    group: 'click',
    personal: true,
  }),
  em: customer(t`E-mail`),
  ph: customer(t`Phone`, t`With country code, or with the country below.`),
  fn: customer(t`First name`),
  ln: customer(t`Last name`),
  country: customer(t`Country`, t`Also read for a phone number without country code.`),
  external_id: customer(t`External ID`),
})
