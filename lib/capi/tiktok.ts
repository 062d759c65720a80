import { t } from '../text'
import { fromClick } from './click/from-click'
import type { ConversionsApi } from './definition'
import { secretNames } from './form/fields'
import { readTiktokAnswer } from './tiktok/answers'
import { tiktokDocs, tiktokFields } from './tiktok/fields'
import { preflightTiktok } from './tiktok/preflight'
import { buildTiktok } from './tiktok/request'

/** TikTok Events API 2.0. */
export const api: ConversionsApi = {
  id: 'tiktok',
  name: t`TikTok Events API`,
  shortName: 'TikTok',
  platform: 'tiktok',
  docs: tiktokDocs,
  testMode: {
    name: 'test_event_code',
    counts: false,
    says: t`With a test event code TikTok shows the event in Events Manager › Test events and does not count it.`,
  },
  liveMode: {
    name: t`no test_event_code`,
    says: t`TikTok counts the event as a conversion and optimises ads by it. It cannot be taken back.`,
  },
  fields: tiktokFields,
  secrets: secretNames(tiktokFields),
  conversion: {
    event: {
      field: 'event',
      names: {
        purchase: 'CompletePayment',
        lead: 'SubmitForm',
        'sign-up': 'CompleteRegistration',
        subscribe: 'Subscribe',
        'add-to-cart': 'AddToCart',
        'begin-checkout': 'InitiateCheckout',
        'view-content': 'ViewContent',
        search: 'Search',
        'page-view': 'Pageview',
      },
    },
    time: { field: 'event_time', unit: 's' },
    eventId: 'event_id',
    transactionId: 'order_id',
    value: 'value',
    currency: 'currency',
    customer: { email: 'email', phone: 'phone', country: 'country', externalId: 'external_id' },
  },
  fromClick: (click, ids, now) =>
    fromClick(
      {
        time: { field: 'event_time', unit: 's' },
        eventId: 'event_id',
        page: 'url',
        userAgent: 'user_agent',
        clickId: { field: 'ttclid', platform: 'tiktok', names: ['ttclid'], cookies: ['ttclid'] },
        cookies: [{ field: 'ttp', cookie: '_ttp' }],
      },
      click,
      ids,
      now,
    ),
  build: buildTiktok,
  preflight: preflightTiktok,
  readAnswer: readTiktokAnswer,
}
