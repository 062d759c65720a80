import type { ConversionNames } from '../definition'

/** A conversion in Meta's words. */
export const metaConversion: ConversionNames = {
  event: {
    field: 'event_name',
    names: {
      purchase: 'Purchase',
      lead: 'Lead',
      'sign-up': 'CompleteRegistration',
      subscribe: 'Subscribe',
      'add-to-cart': 'AddToCart',
      'begin-checkout': 'InitiateCheckout',
      'view-content': 'ViewContent',
      search: 'Search',
      'page-view': 'PageView',
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
    birthDate: 'db',
    gender: 'ge',
    city: 'ct',
    state: 'st',
    postcode: 'zp',
    country: 'country',
    externalId: 'external_id',
  },
}
