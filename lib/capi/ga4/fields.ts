import { z } from '../../schemas/zod'
import { t } from '../../text'
import { field } from '../form/fields'

const GUIDE = 'https://developers.google.com/analytics/devguides/collection/protocol/ga4'

export const ga4Docs = {
  guide: GUIDE,
  reference: `${GUIDE}/reference`,
  validation: `${GUIDE}/validating-events`,
  events: `${GUIDE}/reference/events`,
  customer: 'https://developers.google.com/analytics/devguides/collection/ga4/uid-data',
} as const

/** Events that Google's reports know; any other name is a custom event. */
export const ga4Events = [
  'purchase',
  'generate_lead',
  'sign_up',
  'add_to_cart',
  'begin_checkout',
  'view_item',
  'search',
  'page_view',
] as const

/** The form of a GA4 event. */
export const ga4Fields = z.object({
  measurement_id: field({
    label: t`Measurement ID`,
    help: t`Admin › Data streams, e.g. G-AB12CD34EF.`,
    group: 'target',
    required: true,
  }),
  api_secret: field({
    label: t`API secret`,
    help: t`Data stream › Measurement Protocol API secrets. Google takes it in the query only.`,
    group: 'target',
    required: true,
    secret: true,
  }),
  event_name: field({
    label: t`Event name`,
    group: 'event',
    required: true,
    suggestions: ga4Events,
    initial: 'generate_lead',
  }),
  timestamp_micros: field({
    label: t`Event time`,
    help: t`Unix time in microseconds; without it, of arrival.`,
    group: 'event',
  }),
  session_id: field({
    label: t`Session ID`,
    help: t`Needed to show up in most reports.`,
    group: 'event',
  }),
  engagement_time_msec: field({
    label: t`Engagement time`,
    help: t`Milliseconds; needed to show up in most reports.`,
    group: 'event',
    initial: '1',
  }),
  page_location: field({ label: t`Page of the event`, group: 'event' }),
  value: field({ label: t`Value`, help: t`A plain number, e.g. 12.50.`, group: 'value' }),
  currency: field({ label: t`Currency`, help: t`ISO 4217, e.g. USD.`, group: 'value' }),
  transaction_id: field({ label: t`Transaction ID`, help: t`The same ID counts once.`, group: 'value' }),
  item_id: field({ label: t`Item ID`, help: t`Of one thing that was bought.`, group: 'value' }),
  client_id: field({
    label: t`Client ID`,
    help: t`The _ga cookie without GA1.1., e.g. 902330947.1739805119.`,
    group: 'click',
    required: true,
  }),
  user_id: field({ label: t`User ID`, help: t`Your own, not an e-mail address.`, group: 'click' }),
  email: field({ label: t`E-mail`, group: 'customer', personal: true }),
  phone: field({
    label: t`Phone`,
    help: t`With country code, or with the country below.`,
    group: 'customer',
    personal: true,
  }),
  country: field({
    label: t`Country`,
    help: t`Not sent; read for a phone number without country code.`,
    group: 'customer',
    personal: true,
  }),
})
