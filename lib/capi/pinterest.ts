import { t } from '../text'
import { fromClick } from './click/from-click'
import type { ConversionsApi } from './definition'
import { secretNames } from './form/fields'
import { readPinterestAnswer } from './pinterest/answers'
import { pinterestDocs, pinterestFields } from './pinterest/fields'
import { preflightPinterest } from './pinterest/preflight'
import { buildPinterest } from './pinterest/request'

/** Pinterest Conversions API, of its API v5. */
export const api: ConversionsApi = {
  id: 'pinterest',
  name: t`Pinterest Conversions API`,
  shortName: 'Pinterest',
  platform: 'pinterest',
  docs: pinterestDocs,
  testMode: {
    name: '?test=true',
    counts: false,
    says: t`With ?test=true Pinterest checks the event and answers as to a live one, but does not record it.`,
  },
  liveMode: {
    name: 'no ?test=true',
    says: t`Pinterest records the event as a conversion and reports it with the ad account’s. It cannot be taken back.`,
  },
  fields: pinterestFields,
  secrets: secretNames(pinterestFields),
  conversion: {
    event: {
      field: 'event_name',
      names: {
        purchase: 'checkout',
        lead: 'lead',
        'sign-up': 'signup',
        subscribe: 'subscribe',
        'add-to-cart': 'add_to_cart',
        'begin-checkout': 'initiate_checkout',
        'view-content': 'view_content',
        search: 'search',
        'page-view': 'page_visit',
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
  },
  fromClick: (click, ids, now) =>
    fromClick(
      {
        time: { field: 'event_time', unit: 's' },
        eventId: 'event_id',
        page: 'event_source_url',
        userAgent: 'client_user_agent',
        clickId: { field: 'click_id', platform: 'pinterest', names: ['epik'], cookies: ['_epik'] },
      },
      click,
      ids,
      now,
    ),
  build: buildPinterest,
  preflight: preflightPinterest,
  readAnswer: readPinterestAnswer,
}
