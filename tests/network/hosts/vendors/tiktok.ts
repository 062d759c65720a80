import { isObject, objectsOf, unhashed, type Vendor, type VendorAnswer, type VendorCall } from './vendor'

export const TIKTOK = { pixel: 'CLICKSCOPE7DEMO12345', token: 'tiktokDemoTokenOfClickscope' }

/**
 * TikTok Events API: HTTP 200 whatever happens, and the verdict in `code`. That a plain e-mail is refused is this
 * stand-in's own strictness. https://business-api.tiktok.com/portal/docs?id=1771100779668482
 */
export const tiktok: Vendor = {
  id: 'tiktok',
  answer: (call) => {
    const { method, path, headers, body } = call
    // Without the slash at its end the path is another one.
    if (method !== 'POST' || path !== '/open_api/v1.3/event/track/') return { status: 404, body: 'not found' }
    if (headers['access-token'] !== TIKTOK.token)
      return coded(40105, 'Access token is incorrect or has been revoked.')
    if (!isObject(body)) return coded(40002, 'Not a valid JSON.')
    if (body.event_source_id !== TIKTOK.pixel) {
      const message = `No permission to operate pixel code: ${body.event_source_id}. You must be an admin or operator of this advertiser account.`
      return coded(40001, message)
    }
    const events = objectsOf(body.data)
    const wrong = body.event_source === 'web' ? refuse(events) : 'event_source: Not a valid choice.'
    if (wrong) return coded(40002, wrong)
    const test = typeof body.test_event_code === 'string'
    return { ...coded(0, 'OK'), accepted: events.map((event) => ({ event, test })) }
  },
  faults: {
    lying200: () => coded(20001, 'Partial success'),
    rateLimit: () => coded(40100, 'Too many requests. Please retry in some time.'),
    outage: () => coded(50000, 'System error'),
    echoToken: ({ headers }: VendorCall) =>
      coded(40105, `Access token ${headers['access-token']} is incorrect or has been revoked.`),
  },
}

function refuse(events: readonly Record<string, unknown>[]): string | undefined {
  if (events.length === 0 || events.length > 1000) return 'Batch: Length must be between 1 and 1000.'
  for (const [index, { event, event_time, user }] of events.entries()) {
    const at = `Batch.${index}`
    if (typeof event !== 'string' || event === '') return `${at}.event: Missing data for required field.`
    // Thirteen digits are milliseconds.
    if (!Number.isInteger(event_time) || Number(event_time) > 1e11)
      return `${at}.event_time: Not a valid integer.`
    const [plain] = unhashed(isObject(user) ? user : {}, ['email', 'phone', 'external_id'])
    if (plain) return `${at}.user.${plain}: Not a valid hash.`
  }
  return undefined
}

function coded(code: number, message: string): VendorAnswer {
  return { status: 200, body: { code, message, request_id: '202611250100001CE2BBC94574F7569C55', data: {} } }
}
