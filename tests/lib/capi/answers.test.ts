import { describe, expect, it } from 'vitest'
import { apiById } from '@/lib/capi/apis'
import { apis } from '@/lib/capi/catalogue'
import type { AnswerReading, ConversionsApi, Verdict } from '@/lib/capi/definition'
import type { Answer } from '@/lib/schemas/run'

function read(api: string, status: number, body: unknown): AnswerReading {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const answer: Answer = {
    status,
    statusLine: `HTTP/1.1 ${status}`,
    headers: [],
    body: { text, bytes: text.length, truncated: false },
  }
  return (apiById(api) as ConversionsApi).readAnswer(answer)
}

const coded = (code: number) => ({ code, message: 'localised', request_id: 'x', data: {} })
const snap = (status: string, log: object) => ({
  status,
  test_event: true,
  event_logs: [{ event: 0, ...log }],
})
const receipt = (status: string, warning_message: string | null = null, processed = 1) => ({
  num_events_received: 1,
  num_events_processed: processed,
  events: [{ status, error_message: null, warning_message }],
})
const google = (...codes: string[]) => ({
  validationMessages: codes.map((validationCode) => ({
    fieldPath: 'events',
    description: 'd',
    validationCode,
  })),
})

it.each<[string, number, unknown, Verdict]>([
  ['tiktok', 200, coded(0), 'accepted'],
  ['tiktok', 200, coded(20001), 'partly'],
  ['tiktok', 200, coded(40001), 'permission'],
  ['tiktok', 200, coded(40002), 'refused'],
  ['tiktok', 200, coded(40007), 'refused'],
  ['tiktok', 200, coded(40100), 'rate-limit'],
  ['tiktok', 200, coded(40105), 'token'],
  ['tiktok', 200, coded(50000), 'outage'],
  ['tiktok', 200, coded(49999), 'refused'],
  ['tiktok', 200, 'OK', 'unclear'],
  ['snapchat', 200, { status: 'VALID', reason: 'Events have been processed successfully.' }, 'accepted'],
  ['snapchat', 200, snap('VALID', { status: 'VALID', errors: null, warnings: [] }), 'accepted'],
  ['snapchat', 200, snap('VALID', { status: 'VALID', warnings: ['w'] }), 'partly'],
  ['snapchat', 200, snap('VALID', { status: 'INVALID' }), 'refused'],
  ['snapchat', 200, snap('INVALID', {}), 'refused'],
  ['snapchat', 400, { status: 'INVALID', errors: { codes: ['E1'], error_msgs: ['m'] } }, 'refused'],
  ['snapchat', 401, 'whatever', 'token'],
  ['snapchat', 200, { success: true }, 'unclear'],
  ['pinterest', 200, receipt('processed'), 'accepted'],
  ['pinterest', 200, receipt('processed', 'w'), 'partly'],
  ['pinterest', 200, receipt('failed', null, 0), 'refused'],
  ['pinterest', 200, { num_events_received: 0, num_events_processed: 0, events: [] }, 'ignored'],
  ['pinterest', 400, { code: 4196, message: 'm' }, 'refused'],
  ['pinterest', 401, { code: 2, message: 'm' }, 'token'],
  ['pinterest', 401, { code: 999, message: 'm' }, 'token'],
  ['pinterest', 403, { code: 29, message: 'm' }, 'permission'],
  ['pinterest', 422, { code: 777, message: 'm', details: {} }, 'refused'],
  ['pinterest', 429, { code: 8, message: 'm' }, 'rate-limit'],
  ['pinterest', 503, { code: 4197, message: 'm' }, 'outage'],
  ['pinterest', 200, {}, 'unclear'],
  ['reddit', 200, { data: { message: 'Successfully processed 1 conversion events.' } }, 'accepted'],
  ['reddit', 200, { data: { message: 'Successfully processed 0 conversion events.' } }, 'ignored'],
  ['reddit', 200, { data: { message: 'Successfully processed 1.', invalid_events: [{}] } }, 'refused'],
  ['reddit', 200, { data: { message: 'queued' } }, 'unclear'],
  ['reddit', 200, { success: false, error: {} }, 'refused'],
  ['reddit', 400, { message: 'There were 1 invalid conversion events.', invalid_events: [{}] }, 'refused'],
  ['reddit', 401, { success: false, error: { reason: 'UNAUTHORIZED' } }, 'token'],
  ['reddit', 403, { message: 'm' }, 'permission'],
  ['reddit', 429, { message: 'm' }, 'rate-limit'],
  ['reddit', 500, { message: 'm' }, 'outage'],
  ['reddit', 200, {}, 'unclear'],
  ['ga4', 200, google(), 'accepted'],
  ['ga4', 200, google('NAME_INVALID'), 'refused'],
  ['ga4', 200, google('SOMETHING_NEW'), 'refused'],
  ['ga4', 204, '', 'unclear'],
])('%s: HTTP %i with %j is %s', (api, status, body, verdict) => {
  expect(read(api, status, body).verdict).toBe(verdict)
})

it('Google’s reason names each code once, with its place', () => {
  expect(read('ga4', 200, google('NAME_INVALID', 'NAME_INVALID', 'VALUE_REQUIRED')).reason).toContain(
    'a name is invalid (events); a required value is missing (events)',
  )
})

describe.each(apis)('$id', ({ id, readAnswer }) => {
  it('takes a page of a proxy for an outage, or for unclear where it says 200', () => {
    expect(read(id, 502, '<html>Bad Gateway</html>').verdict).toBe('outage')
    expect(read(id, 200, '<html>Welcome</html>').verdict).toBe('unclear')
    expect(read(id, 429, 'slow down').verdict).toBe('rate-limit')
    expect(read(id, 302, '').verdict).toBe('unclear')
  })

  it('never throws on JSON of another shape', () => {
    for (const body of ['null', '[]', '0', '"x"', '{"data":null}', '{"error":[]}', '{"code":"x"}'])
      expect(read(id, 200, body).verdict).not.toBe('accepted')
  })

  it('says of a connection that failed before anything was sent that nothing was delivered', () => {
    expect(readAnswer({ code: 'net::ERR_NAME_NOT_RESOLVED', text: '' }).verdict).toBe('outage')
    expect(readAnswer({ code: 'net::ERR_EMPTY_RESPONSE', text: '' }).verdict).toBe('unclear')
  })
})
