import { t } from '../text'
import { fromClick } from './click/from-click'
import type { ConversionsApi } from './definition'
import { secretNames } from './form/fields'
import { readSnapchatAnswer } from './snapchat/answers'
import { snapchatDocs, snapchatFields } from './snapchat/fields'
import { preflightSnapchat } from './snapchat/preflight'
import { buildSnapchat } from './snapchat/request'

/** Snapchat Conversions API v3. */
export const api: ConversionsApi = {
  id: 'snapchat',
  name: t`Snapchat Conversions API`,
  shortName: 'Snapchat',
  platform: 'snapchat',
  docs: snapchatDocs.guide,
  testMode: {
    name: '/events/validate',
    counts: false,
    says: t`The event goes to the address for validation: Snap checks it and shows it among the test events, and no production event is made.`,
  },
  liveMode: {
    name: t`/events, without /validate`,
    says: t`Snap counts the event as a conversion and optimises ads by it. It cannot be taken back.`,
  },
  fields: snapchatFields,
  secrets: secretNames(snapchatFields),
  conversion: {
    event: {
      field: 'event_name',
      names: {
        purchase: 'PURCHASE',
        'sign-up': 'SIGN_UP',
        subscribe: 'SUBSCRIBE',
        'add-to-cart': 'ADD_CART',
        'begin-checkout': 'START_CHECKOUT',
        'view-content': 'VIEW_CONTENT',
        search: 'SEARCH',
        'page-view': 'PAGE_VIEW',
      },
    },
    time: { field: 'event_time', unit: 's' },
    eventId: 'event_id',
    transactionId: 'order_id',
    value: 'value',
    currency: 'currency',
    customer: {
      email: 'em',
      phone: 'ph',
      firstName: 'fn',
      lastName: 'ln',
      country: 'country',
      externalId: 'external_id',
    },
  },
  fromClick: (click, ids, now) =>
    fromClick(
      {
        time: { field: 'event_time', unit: 's' },
        eventId: 'event_id',
        page: 'event_source_url',
        userAgent: 'client_user_agent',
        clickId: { field: 'sc_click_id', platform: 'snapchat', names: ['ScCid'], cookies: ['_scclid'] },
        cookies: [{ field: 'sc_cookie1', cookie: '_scid' }],
      },
      click,
      ids,
      now,
    ),
  build: buildSnapchat,
  preflight: preflightSnapchat,
  readAnswer: readSnapchatAnswer,
}
