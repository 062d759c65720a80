import { bearerOf, isObject, objectsOf, unhashed, type Vendor, type VendorAnswer } from './vendor'

export const PINTEREST = { account: '549755885175', token: 'pina_demoTokenOfClickscope' }

const REQUIRED = ['event_name', 'action_source', 'event_time', 'event_id', 'user_data']
const KNOWN = new Set([...REQUIRED, 'event_source_url', 'custom_data', 'opt_out', 'partner_name'])
const SOURCES = ['web', 'offline', 'app_android', 'app_ios']
const HASHED = [
  'em',
  'ph',
  'ge',
  'db',
  'fn',
  'ln',
  'ct',
  'st',
  'zp',
  'country',
  'external_id',
  'hashed_maids',
]

/** Pinterest Conversions API. https://github.com/pinterest/api-description, v5/openapi.json, events/create. */
export const pinterest: Vendor = {
  id: 'pinterest',
  answer: (call) => {
    const [, account] = /^\/v5\/ad_accounts\/(\d+)\/events$/.exec(call.path) ?? []
    if (call.method !== 'POST' || !account) return coded(404, 1, 'Not found.')
    if (bearerOf(call) !== PINTEREST.token) return coded(401, 2, 'Authentication failed.')
    if (account !== PINTEREST.account) return coded(403, 29, 'You are not permitted to access that resource.')
    const events = objectsOf(isObject(call.body) ? call.body.data : undefined)
    if (events.length === 0 || events.length > 1000) return coded(400, 4196, 'The request was invalid.')
    const wrong = events.flatMap(wrongWith)
    if (wrong.length > 0) return coded(422, 4196, 'Not all events were successfully processed.', wrong)
    const test = call.query.get('test') === 'true'
    return {
      ...receipt(events.map(() => ({ status: 'processed', error_message: null, warning_message: null }))),
      accepted: events.map((event) => ({ event, test })),
    }
  },
  faults: {
    lying200: () => receipt([{ status: 'failed', error_message: 'broken', warning_message: null }]),
    warning: () => receipt([{ status: 'processed', error_message: null, warning_message: 'careful' }]),
    rateLimit: () => coded(429, 8, 'This request exceeded a rate limit.'),
    outage: () => coded(503, 4197, 'Service unavailable.'),
    echoToken: (call) => coded(401, 2, `Authentication failed: ${bearerOf(call)}`),
  },
}

function coded(status: number, code: number, message: string, details?: readonly string[]): VendorAnswer {
  return { status, body: { code, message, ...(details && { details }) } }
}

function receipt(
  events: readonly { status: string; error_message: string | null; warning_message: string | null }[],
) {
  const processed = events.filter(({ status }) => status === 'processed').length
  const body = { num_events_received: events.length, num_events_processed: processed, events }
  return { status: 200, body }
}

function wrongWith(event: Record<string, unknown>): string[] {
  const user = isObject(event.user_data) ? event.user_data : {}
  const custom = isObject(event.custom_data) ? event.custom_data : {}
  const lists = HASHED.filter((name) => user[name] !== undefined && !Array.isArray(user[name]))
  const isMatchable = user.em || user.hashed_maids || (user.client_ip_address && user.client_user_agent)
  return [
    ...REQUIRED.filter((name) => !event[name]).map((name) => `'${name}' is a required property`),
    ...Object.keys(event)
      .filter((name) => !KNOWN.has(name))
      .map((name) => `'${name}' was unexpected`),
    ...(SOURCES.includes(String(event.action_source)) ? [] : ['action_source is not one of the enum']),
    ...(Number.isInteger(event.event_time) ? [] : ['event_time is not an integer']),
    ...lists.map((name) => `${name} is not an array`),
    ...unhashed(user, HASHED).map((name) => `${name} is not a SHA-256 hash`),
    ...(custom.value === undefined || typeof custom.value === 'string' ? [] : ['value is not a string']),
    ...(isMatchable ? [] : ['user_data is not valid under any of the given schemas']),
  ]
}
