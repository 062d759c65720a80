import type { CapiMode } from '../../schemas/draft'
import type { Built, Draft, Secrets } from '../definition'
import { hashesOf, hashStepsOf } from '../hashing/hash-steps'
import { bearer, postJson } from '../request/post'
import { numberOrText, pathSegment, picked, tidy, unlessEmpty } from '../request/texts'
import { pinterestNormalisers } from './customer'

const ORIGIN = 'https://api.pinterest.com'

/** Sent byte for byte. */
export const verbatimFields = ['client_user_agent', 'client_ip_address', 'click_id'] as const

/** The request for one event, a test marked in its address; the value is a text, as Pinterest wants it. */
export function buildPinterest(draft: Draft, secrets: Secrets, mode: CapiMode = 'test'): Built {
  const tidied = tidy(draft, verbatimFields)
  const steps = hashStepsOf(tidied, pinterestNormalisers)
  const hashes = Object.entries(hashesOf(steps)).map(([field, hash]) => [field, [hash]])
  const { event_name, event_time, event_id, action_source, event_source_url } = tidied
  const event = {
    event_name,
    action_source,
    event_time: numberOrText(event_time),
    event_id,
    event_source_url,
    user_data: { ...Object.fromEntries(hashes), ...picked(tidied, verbatimFields) },
    custom_data: unlessEmpty(picked(tidied, ['value', 'currency', 'order_id'])),
  }
  const request = postJson(
    `${ORIGIN}/v5/ad_accounts/${pathSegment(tidied.ad_account_id)}/events${mode === 'test' ? '?test=true' : ''}`,
    { Authorization: bearer(secrets.accessToken) },
    { data: [event] },
  )
  return { request, steps }
}
