import { t } from '../text'
import { fromClick } from './click/from-click'
import type { ConversionsApi } from './definition'
import { secretNames } from './form/fields'
import { readGa4Answer } from './ga4/answers'
import { clientIdFromClick } from './ga4/client-id'
import { ga4Docs, ga4Fields } from './ga4/fields'
import { preflightGa4 } from './ga4/preflight'
import { buildGa4 } from './ga4/request'

/** Google Analytics 4 Measurement Protocol. */
export const api: ConversionsApi = {
  id: 'ga4',
  name: t`GA4 Measurement Protocol`,
  shortName: 'GA4',
  platform: 'google-analytics',
  docs: ga4Docs.guide,
  testMode: {
    name: '/debug/mp/collect',
    counts: false,
    says: t`The event goes to the address for validation: Google checks its form and records nothing. It checks neither the API secret nor whether the data stream exists.`,
  },
  liveMode: {
    name: t`/mp/collect, without /debug`,
    says: t`Google Analytics records the event. It answers 204 to everything and drops in silence what it does not take: validate the event as a test first.`,
  },
  fields: ga4Fields,
  secrets: secretNames(ga4Fields),
  conversion: {
    event: {
      field: 'event_name',
      names: {
        purchase: 'purchase',
        lead: 'generate_lead',
        'sign-up': 'sign_up',
        'add-to-cart': 'add_to_cart',
        'begin-checkout': 'begin_checkout',
        'view-content': 'view_item',
        search: 'search',
        'page-view': 'page_view',
      },
    },
    time: { field: 'timestamp_micros', unit: 'us' },
    eventId: 'transaction_id',
    transactionId: 'transaction_id',
    value: 'value',
    currency: 'currency',
    customer: { email: 'email', phone: 'phone', country: 'country' },
  },
  fromClick: (click, ids, now) => ({
    ...fromClick({ time: { field: 'timestamp_micros', unit: 'us' }, page: 'page_location' }, click, ids, now),
    ...clientIdFromClick(click, ids),
  }),
  build: buildGa4,
  preflight: preflightGa4,
  readAnswer: readGa4Answer,
}
