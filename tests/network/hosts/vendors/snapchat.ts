import { isObject, isRecent, objectsOf, unhashed, type Vendor, type VendorAnswer } from './vendor'

export const SNAPCHAT = { pixel: '1ec32188-754e-4be2-8e55-c949a984a39f', token: 'snapDemoTokenOfClickscope' }

const WINDOW_SECONDS = 7 * 24 * 3600
const HASHED = ['em', 'ph', 'fn', 'ln', 'ge', 'ct', 'st', 'zp', 'country', 'external_id']

/**
 * Snapchat Conversions API v3; the token in the query only. The text of its 401 is not known, nor are the codes of
 * its errors. https://developers.snap.com/api/marketing-api/Conversions-API/VerifySetUp
 */
export const snapchat: Vendor = {
  id: 'snapchat',
  answer: ({ method, path, query, body, now }) => {
    const [, asset, validate] = /^\/v3\/([^/]+)\/events(\/validate)?$/.exec(path) ?? []
    if (method !== 'POST' || !asset) return { status: 404, body: 'not found' }
    if (query.get('access_token') !== SNAPCHAT.token || asset !== SNAPCHAT.pixel)
      return { status: 401, body: { status: 'INVALID', reason: 'Invalid access token' } }
    const fields = isObject(body) ? body : {}
    const events = objectsOf(fields.data)
    const errors = events.map((event) => wrongWith(event, now))
    if (events.length === 0 || errors.flat().length > 0) return invalid(400, errors)
    const test = validate !== undefined || fields.test_event_code !== undefined
    const reason = 'Events have been processed successfully.'
    return {
      status: 200,
      body: validate
        ? { status: 'VALID', test_event: true, reason, event_logs: [] }
        : { status: 'VALID', reason },
      accepted: events.map((event) => ({ event, test })),
    }
  },
  faults: {
    lying200: () => invalid(200, [['Insufficient PII']]),
    warning: () => ({
      status: 200,
      body: {
        status: 'VALID',
        test_event: true,
        event_logs: [{ event: 0, status: 'VALID', warnings: ['careful'] }],
      },
    }),
    rateLimit: () => ({ status: 429, body: 'Too Many Requests' }),
    outage: () => ({ status: 503, body: 'Service Unavailable' }),
    echoToken: ({ query }) => ({
      status: 401,
      body: { status: 'INVALID', reason: `Invalid access token ${query.get('access_token')}` },
    }),
  },
}

function invalid(status: number, errors: readonly string[][]): VendorAnswer {
  const event_logs = errors.map((error_msgs, event) => ({
    event,
    status: error_msgs.length > 0 ? 'INVALID' : 'VALID',
    errors: { codes: [], error_msgs },
    warnings: [],
  }))
  return { status, body: { status: 'INVALID', test_event: true, reason: 'Invalid events', event_logs } }
}

function wrongWith(event: Record<string, unknown>, now: number): string[] {
  const user = isObject(event.user_data) ? event.user_data : {}
  const custom = isObject(event.custom_data) ? event.custom_data : {}
  const required = ['event_name', 'event_time', 'action_source', 'event_source_url']
  const isMatchable = user.em || user.ph || user.madid || (user.client_ip_address && user.client_user_agent)
  return [
    ...required.filter((name) => !event[name]).map((name) => `Missing ${name}`),
    ...(isRecent(event.event_time, now, WINDOW_SECONDS) ? [] : ['Timestamp invalid or out of range']),
    ...(event.event_name === 'PURCHASE' && !(custom.value && custom.currency)
      ? ['Missing price or currency']
      : []),
    ...unhashed(user, HASHED).map((name) => `Unhashed PII: ${name}`),
    ...(/^[0-9a-f]{64}$/.test(String(user.client_ip_address)) ? ['Invalid hashed IP address'] : []),
    ...(isMatchable ? [] : ['Insufficient PII']),
  ]
}
