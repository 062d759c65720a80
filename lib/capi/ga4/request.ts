import type { CapiMode } from '../../schemas/draft'
import type { Built, Draft, Secrets } from '../definition'
import { hashesOf, hashStepsOf, type Normalisers } from '../hashing/hash-steps'
import { phoneWithPlus } from '../normalise/phone-with-plus'
import { postJson } from '../request/post'
import { numberOrText, tidy, unlessEmpty } from '../request/texts'
import { googleEmail } from './email'

const ORIGIN = 'https://www.google-analytics.com'

export const ga4Normalisers: Normalisers = { email: googleEmail, phone: phoneWithPlus }

/** The request for one event, a test at the address for validation, which alone says what is wrong. */
export function buildGa4(draft: Draft, secrets: Secrets, mode: CapiMode = 'test'): Built {
  const tidied = tidy(draft)
  const steps = hashStepsOf(tidied, ga4Normalisers)
  const { email, phone } = hashesOf(steps)
  const url = new URL(`${ORIGIN}${mode === 'test' ? '/debug' : ''}/mp/collect`)
  url.searchParams.set('measurement_id', tidied.measurement_id ?? '')
  const secret = secrets.api_secret?.trim()
  if (secret) url.searchParams.set('api_secret', secret)
  const { client_id, user_id, timestamp_micros, event_name, item_id } = tidied
  const body = {
    client_id,
    user_id,
    timestamp_micros: numberOrText(timestamp_micros),
    user_data: unlessEmpty({
      sha256_email_address: email && [email],
      sha256_phone_number: phone && [phone],
    }),
    validation_behavior: mode === 'test' ? 'ENFORCE_RECOMMENDATIONS' : undefined,
    events: [
      {
        name: event_name,
        params: {
          session_id: tidied.session_id,
          engagement_time_msec: numberOrText(tidied.engagement_time_msec),
          page_location: tidied.page_location,
          value: numberOrText(tidied.value),
          currency: tidied.currency,
          transaction_id: tidied.transaction_id,
          items: item_id && [{ item_id }],
        },
      },
    ],
  }
  return { request: postJson(url.href, {}, body), steps }
}
