import type { CapiMode } from '../../schemas/draft'
import type { Built, Draft, Secrets } from '../definition'
import { hashesOf, hashStepsOf, type Normalisers } from '../hashing/hash-steps'
import { country } from '../normalise/country'
import { email } from '../normalise/email'
import { externalId } from '../normalise/external-id'
import { name } from '../normalise/name'
import { phone } from '../normalise/phone'
import { postJson } from '../request/post'
import { numberOrText, pathSegment, picked, tidy, unlessEmpty } from '../request/texts'

const ORIGIN = 'https://tr.snapchat.com'

/** Sent byte for byte. */
export const verbatimFields = ['client_user_agent', 'client_ip_address', 'sc_click_id', 'sc_cookie1'] as const

export const snapchatNormalisers: Normalisers = {
  em: email,
  ph: phone,
  fn: name,
  ln: name,
  country,
  external_id: externalId,
}

/** The request for one event, a test at the address for validation; the token in the query, where alone Snap reads it. */
export function buildSnapchat(draft: Draft, secrets: Secrets, mode: CapiMode = 'test'): Built {
  const tidied = tidy(draft, verbatimFields)
  const steps = hashStepsOf(tidied, snapchatNormalisers)
  const hashes = Object.entries(hashesOf(steps)).map(([field, hash]) => [field, [hash]])
  const token = secrets.accessToken?.trim()
  const url = new URL(`${ORIGIN}/v3/${pathSegment(tidied.pixel)}/events${mode === 'test' ? '/validate' : ''}`)
  if (token) url.searchParams.set('access_token', token)
  const { event_name, event_time, event_id, action_source, event_source_url } = tidied
  const { value, currency, order_id } = tidied
  const body = {
    data: [
      {
        event_name,
        event_time: numberOrText(event_time),
        action_source,
        event_id,
        event_source_url,
        user_data: { ...Object.fromEntries(hashes), ...picked(tidied, verbatimFields) },
        custom_data: unlessEmpty({ value: numberOrText(value), currency, order_id }),
      },
    ],
    test_event_code: mode === 'test' ? tidied.test_event_code : undefined,
  }
  return { request: postJson(url.href, {}, body), steps }
}
