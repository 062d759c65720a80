import { bearerOf, isObject, isRecent, objectsOf, type Vendor, type VendorAnswer } from './vendor'

export const REDDIT = { pixel: 'a2_clickscope', token: 'redditDemoTokenOfClickscope' }

const WINDOW_SECONDS = 7 * 24 * 3600
const SOURCES = ['WEBSITE', 'APP', 'PHYSICAL_STORE', 'OTHER']
const TYPES = [
  'PAGE_VISIT',
  'VIEW_CONTENT',
  'SEARCH',
  'ADD_TO_CART',
  'ADD_TO_WISHLIST',
  'PURCHASE',
  'LEAD',
  'SIGN_UP',
  'CUSTOM',
]

/** Reddit Conversions API v3. https://ads-api.reddit.com/docs/v3/ */
export const reddit: Vendor = {
  id: 'reddit',
  answer: (call) => {
    const [, pixel] = /^\/api\/v3\/pixels\/([^/]+)\/conversion_events$/.exec(call.path) ?? []
    if (call.method !== 'POST' || !pixel) return { status: 404, body: 'not found' }
    if (bearerOf(call) !== REDDIT.token) return unauthorised('No bearer token provided')
    if (pixel !== REDDIT.pixel)
      return message(403, `You're not authorized to post conversions to Pixel ID ${pixel}`)
    // Without the wrapper `data` there are no events.
    const data = isObject(call.body) && isObject(call.body.data) ? call.body.data : {}
    const events = objectsOf(data.events)
    const test = typeof data.test_id === 'string'
    if (events.length === 0 || (test && events.length > 1)) return message(400, 'events: invalid length')
    const invalid_events = events.flatMap((event) => {
      const error_message = wrongWith(event, call.now)
      return error_message ? [{ error_message, event }] : []
    })
    if (invalid_events.length > 0) {
      const said = `There were ${invalid_events.length} invalid conversion events. None were processed.`
      return { status: 400, body: { message: said, invalid_events } }
    }
    return { ...processed(events.length), accepted: events.map((event) => ({ event, test })) }
  },
  faults: {
    lying200: () => processed(0),
    rateLimit: () => message(429, 'Your user agent was automatically ratelimited.'),
    outage: () => message(500, 'The service is currently unavailable. No conversion events were processed.'),
    echoToken: (call) => unauthorised(`Unknown token ${bearerOf(call)}`),
  },
}

function processed(count: number): VendorAnswer {
  return {
    status: 200,
    body: { data: { message: `Successfully processed ${count} conversion events.` } },
  }
}

function message(status: number, text: string): VendorAnswer {
  return { status, body: { message: text } }
}

function unauthorised(explanation: string): VendorAnswer {
  return { status: 401, body: { success: false, error: { reason: 'UNAUTHORIZED', explanation } } }
}

function wrongWith(event: Record<string, unknown>, now: number): string | undefined {
  const type = isObject(event.type) ? event.type : {}
  const { event_at, action_source } = event
  if (!Number.isInteger(event_at)) return 'event_at is not an integer'
  if (!isRecent(Number(event_at) / 1000, now, WINDOW_SECONDS))
    return 'event_at timestamp must be less than 168h0m0s old'
  if (!SOURCES.includes(String(action_source))) return 'action_source is not valid'
  if (!TYPES.includes(String(type.tracking_type))) return 'tracking_type is not valid'
  if (type.tracking_type === 'CUSTOM' && !type.custom_event_name) return 'custom_event_name is required'
  return undefined
}
