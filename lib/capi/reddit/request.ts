import type { CapiMode } from '../../schemas/draft'
import type { Built, Draft, Secrets } from '../definition'
import { hashesOf, hashStepsOf, type Normalisers } from '../hashing/hash-steps'
import { externalId } from '../normalise/external-id'
import { phoneWithPlus } from '../normalise/phone-with-plus'
import { bearer, postJson } from '../request/post'
import { numberOrText, pathSegment, picked, tidy, unlessEmpty } from '../request/texts'
import { redditEmail } from './email'

const ORIGIN = 'https://ads-api.reddit.com'

/** Sent byte for byte. */
export const verbatimFields = ['click_id', 'uuid', 'user_agent', 'ip_address'] as const

/** Reddit takes these plain, too; hashed they tell it less. */
export const redditNormalisers: Normalisers = {
  email: redditEmail,
  phone_number: phoneWithPlus,
  external_id: externalId,
}

/** The request for one event; `test_id` stands beside the events, within the `data` that wraps both. */
export function buildReddit(draft: Draft, secrets: Secrets, mode: CapiMode = 'test'): Built {
  const tidied = tidy(draft, verbatimFields)
  const steps = hashStepsOf(tidied, redditNormalisers)
  const { event_at, action_source, tracking_type, custom_event_name, click_id, event_source_url } = tidied
  const event = {
    event_at: numberOrText(event_at),
    action_source,
    type: { tracking_type, custom_event_name },
    click_id,
    event_source_url,
    user: { ...hashesOf(steps), ...picked(tidied, ['uuid', 'user_agent', 'ip_address']) },
    metadata: unlessEmpty({
      conversion_id: tidied.conversion_id,
      value: numberOrText(tidied.value),
      currency: tidied.currency,
    }),
  }
  const request = postJson(
    `${ORIGIN}/api/v3/pixels/${pathSegment(tidied.pixel_id)}/conversion_events`,
    { Authorization: bearer(secrets.accessToken) },
    { data: { test_id: mode === 'test' ? tidied.test_id : undefined, events: [event] } },
  )
  return { request, steps }
}
