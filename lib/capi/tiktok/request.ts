import type { CapiMode } from '../../schemas/draft'
import type { Built, Draft, Secrets } from '../definition'
import { hashesOf, hashStepsOf, type Normalisers } from '../hashing/hash-steps'
import { email } from '../normalise/email'
import { externalId } from '../normalise/external-id'
import { postJson } from '../request/post'
import { numberOrText, picked, tidy, unlessEmpty } from '../request/texts'
import { tiktokPhone } from './phone'

/** Without the slash at its end the path is another one. */
const URL_OF_EVENTS = 'https://business-api.tiktok.com/open_api/v1.3/event/track/'

/** Sent byte for byte. */
export const verbatimFields = ['ttclid', 'ttp', 'user_agent', 'ip'] as const

export const tiktokNormalisers: Normalisers = { email, phone: tiktokPhone, external_id: externalId }

/** The request for one web event: token in TikTok's own header, test code beside `data`. */
export function buildTiktok(draft: Draft, secrets: Secrets, mode: CapiMode = 'test'): Built {
  const tidied = tidy(draft, verbatimFields)
  const steps = hashStepsOf(tidied, tiktokNormalisers)
  const { event, event_time, event_id, url, value, currency, order_id } = tidied
  const body = {
    event_source: 'web',
    event_source_id: tidied.event_source_id,
    test_event_code: mode === 'test' ? tidied.test_event_code : undefined,
    data: [
      {
        event,
        event_time: numberOrText(event_time),
        event_id,
        user: { ...hashesOf(steps), ...picked(tidied, verbatimFields) },
        properties: unlessEmpty({ value: numberOrText(value), currency, order_id }),
        page: unlessEmpty({ url }),
      },
    ],
  }
  const request = postJson(URL_OF_EVENTS, { 'Access-Token': secrets.accessToken?.trim() }, body)
  return { request, steps }
}
