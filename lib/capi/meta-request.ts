import type { Built, Secrets } from './definition'
import { defaultVersion, type MetaDraft } from './meta-fields'
import { customerFields, type HashedUserData, hashSteps, hashUserData, type UserData } from './meta-user-data'

const ORIGIN = 'https://graph.facebook.com'
/** Sent byte for byte: a space at the end of an fbc is a fault to be seen, not to be mended. */
const VERBATIM_FIELDS = ['client_user_agent', 'client_ip_address', 'fbc', 'fbp'] as const

/**
 * The request for one event: token in the Authorization header only, since a query ends up in logs and exports,
 * `test_event_code` beside `data`, since inside an event it would be an unknown key of a live event.
 */
export function buildMeta(draft: MetaDraft, secrets: Secrets): Built {
  const tidied = tidy(draft)
  const token = secrets.accessToken?.trim()
  return {
    request: {
      method: 'POST',
      url: `${ORIGIN}/${pathSegment(tidied.version ?? defaultVersion)}/${pathSegment(tidied.dataset ?? '')}/events`,
      headers: [
        { name: 'Content-Type', value: 'application/json' },
        ...(token ? [{ name: 'Authorization', value: `Bearer ${token}` }] : []),
      ],
      body: JSON.stringify({ data: [event(tidied)], test_event_code: tidied.test_event_code }),
    },
    steps: hashSteps(metaCustomer(tidied)),
  }
}

/** The draft without empty fields, trimmed except what is sent byte for byte. */
export function tidy(draft: MetaDraft): MetaDraft {
  const verbatim = new Set<string>([...VERBATIM_FIELDS, 'fbclid'])
  return Object.fromEntries(
    Object.entries(draft)
      .filter(([, text]) => text.trim() !== '')
      .map(([field, text]) => [field, verbatim.has(field) ? text : text.trim()]),
  )
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
    custom_data: customData(tidied),
  }
}

/** Absent, not empty, without any value. */
function customData({ value, currency, order_id }: MetaDraft) {
  if (value === undefined && currency === undefined && order_id === undefined) return undefined
  return { value: numberOrText(value), currency, order_id }
}

/** What is no number is sent as typed, so that the platform's own answer to it can be seen. */
function numberOrText(text: string | undefined): number | string | undefined {
  if (text === undefined || !/^-?\d{1,15}(\.\d+)?$/.test(text)) return text
  return Number(text)
}

function pathSegment(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}
