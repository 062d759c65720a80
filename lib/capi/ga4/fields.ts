import { z } from '../../schemas/zod'
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
    label: 'Measurement ID',
    help: 'Admin › Data streams, e.g. G-AB12CD34EF.',
    group: 'target',
    required: true,
  }),
  api_secret: field({
    label: 'API secret',
    help: 'Data stream › Measurement Protocol API secrets. Google takes it in the query only.',
    group: 'target',
    required: true,
    secret: true,
  }),
  event_name: field({
    label: 'Event name',
    group: 'event',
    required: true,
    suggestions: ga4Events,
    initial: 'generate_lead',
  }),
  timestamp_micros: field({
    label: 'Event time',
    help: 'Unix time in microseconds; without it, of arrival.',
    group: 'event',
  }),
  session_id: field({
    label: 'Session ID',
    help: 'Needed to show up in most reports.',
    group: 'event',
  }),
  engagement_time_msec: field({
    label: 'Engagement time',
    help: 'Milliseconds; needed to show up in most reports.',
    group: 'event',
    initial: '1',
  }),
  page_location: field({ label: 'Page of the event', group: 'event' }),
  value: field({ label: 'Value', help: 'A plain number, e.g. 12.50.', group: 'value' }),
  currency: field({ label: 'Currency', help: 'ISO 4217, e.g. USD.', group: 'value' }),
  transaction_id: field({ label: 'Transaction ID', help: 'The same ID counts once.', group: 'value' }),
  item_id: field({ label: 'Item ID', help: 'Of one thing that was bought.', group: 'value' }),
  client_id: field({
    label: 'Client ID',
    help: 'The _ga cookie without GA1.1., e.g. 902330947.1739805119.',
    group: 'click',
    required: true,
  }),
  user_id: field({ label: 'User ID', help: 'Your own, not an e-mail address.', group: 'click' }),
  email: field({ label: 'E-mail', group: 'customer', personal: true }),
  phone: field({
    label: 'Phone',
    help: 'With country code, or with the country below.',
    group: 'customer',
    personal: true,
  }),
  country: field({
    label: 'Country',
    help: 'Not sent; read for a phone number without country code.',
    group: 'customer',
    personal: true,
  }),
})
