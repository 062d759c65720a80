import { t } from '../text'
import { fromClick } from './click/from-click'
import type { ConversionsApi } from './definition'
import { secretNames } from './form/fields'
import { readRedditAnswer } from './reddit/answers'
import { redditDocs, redditFields } from './reddit/fields'
import { preflightReddit } from './reddit/preflight'
import { buildReddit } from './reddit/request'

/** Reddit Conversions API v3. */
export const api: ConversionsApi = {
  id: 'reddit',
  name: t`Reddit Conversions API`,
  shortName: 'Reddit',
  platform: 'reddit',
  docs: redditDocs,
  testMode: {
    name: 'test_id',
    says: t`With a test ID Reddit shows the event in Events Manager under event testing. Whether it counts there too, its pages do not say.`,
  },
  liveMode: {
    name: t`no test_id`,
    says: t`Reddit counts the event as a conversion and optimises ads by it. It cannot be taken back.`,
  },
  fields: redditFields,
  secrets: secretNames(redditFields),
  conversion: {
    event: {
      field: 'tracking_type',
      names: {
        purchase: 'PURCHASE',
        lead: 'LEAD',
        'sign-up': 'SIGN_UP',
        'add-to-cart': 'ADD_TO_CART',
        'view-content': 'VIEW_CONTENT',
        search: 'SEARCH',
        'page-view': 'PAGE_VISIT',
      },
    },
    time: { field: 'event_at', unit: 'ms' },
    eventId: 'conversion_id',
    transactionId: 'conversion_id',
    value: 'value',
    currency: 'currency',
    customer: { email: 'email', phone: 'phone_number', country: 'country', externalId: 'external_id' },
  },
  fromClick: (click, ids, now) =>
    fromClick(
      {
        time: { field: 'event_at', unit: 'ms' },
        eventId: 'conversion_id',
        page: 'event_source_url',
        userAgent: 'user_agent',
        clickId: {
          field: 'click_id',
          platform: 'reddit',
          names: ['rdt_cid'],
          cookies: ['_rdt_cid', 'rdt_cid'],
        },
        cookies: [{ field: 'uuid', cookie: '_rdt_uuid' }],
      },
      click,
      ids,
      now,
    ),
  build: buildReddit,
  preflight: preflightReddit,
  readAnswer: readRedditAnswer,
}
