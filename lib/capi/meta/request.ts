import type { CapiMode } from '../../schemas/draft'
import type { Built, Draft, Secrets } from '../definition'
import { bearer, postJson } from '../request/post'
import { numberOrText, pathSegment, tidy, unlessEmpty } from '../request/texts'
import { defaultVersion, type MetaDraft } from './fields'
import { customerFields, type HashedUserData, hashSteps, hashUserData, type UserData } from './user-data'

const ORIGIN = 'https://graph.facebook.com'
/** Sent byte for byte: a space at the end of an fbc is a fault to be seen, not to be mended. */
const VERBATIM_FIELDS = ['client_user_agent', 'client_ip_address', 'fbc', 'fbp'] as const

/**
 * The request for one event: token in the Authorization header only, since a query ends up in logs and exports,
 * `test_event_code` beside `data`, since inside an event it would be an unknown key of a live event.
 */
export function buildMeta(draft: MetaDraft, secrets: Secrets, mode: CapiMode = 'test'): Built {
  const tidied = tidyMeta(draft)
  return {
    request: postJson(
      `${ORIGIN}/${pathSegment(tidied.version ?? defaultVersion)}/${pathSegment(tidied.dataset)}/events`,
      { Authorization: bearer(secrets.accessToken) },
      { data: [event(tidied)], test_event_code: mode === 'test' ? tidied.test_event_code : undefined },
    ),
    steps: hashSteps(metaCustomer(tidied)),
  }
}

/** The draft without empty fields, trimmed except what is sent byte for byte. */
export function tidyMeta(draft: MetaDraft): MetaDraft {
  return tidy(draft as Draft, [...VERBATIM_FIELDS, 'fbclid'])
}

/** `user_data` of a tidy draft as it is sent. */
export function metaUserData(tidied: MetaDraft): HashedUserData {
  const verbatim = Object.fromEntries(VERBATIM_FIELDS.map((field) => [field, tidied[field]]))
  return hashUserData({ ...metaCustomer(tidied), ...verbatim })
}

/** The customer fields of a tidy draft, as lists: so Meta's own examples send them. */
export function metaCustomer(tidied: MetaDraft): UserData {
  return Object.fromEntries(
    customerFields.flatMap((field) => {
      const text = tidied[field]
      return text === undefined ? [] : [[field, [text]]]
    }),
  )
}

function event(tidied: MetaDraft) {
  return {
    event_name: tidied.event_name,
    event_time: numberOrText(tidied.event_time),
    action_source: tidied.action_source,
    event_id: tidied.event_id,
    event_source_url: tidied.event_source_url,
    user_data: metaUserData(tidied),
    custom_data: unlessEmpty({
      value: numberOrText(tidied.value),
      currency: tidied.currency,
      order_id: tidied.order_id,
    }),
  }
}
