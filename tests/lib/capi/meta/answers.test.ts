import { describe, expect, it } from 'vitest'
import type { Verdict } from '@/lib/capi/definition'
import { api as meta } from '@/lib/capi/meta'
import type { Answer } from '@/lib/schemas/run'
import contract from '../graph-contract.json'
import { goodDraft, now } from '../sample'

function answer(status: number, body: unknown): Answer {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return {
    status,
    statusLine: `HTTP/1.1 ${status}`,
    headers: [],
    body: { text, bytes: text.length, truncated: false },
  }
}

const refusal = (code: number, error_subcode?: number) => ({
  error: { message: 'localised', type: 'OAuthException', code, error_subcode, error_user_title: 'localisé' },
})

it.each<[number, number, number | undefined, Verdict, RegExp]>([
  [401, 190, undefined, 'token', /cannot read the access token/],
  [400, 190, undefined, 'token', /cannot read the access token/],
  [400, 190, 463, 'token', /expired/],
  [401, 190, 460, 'token', /password/],
  [400, 104, undefined, 'token', /No access token/],
  [400, 100, 33, 'permission', /does not exist, or this token/],
  [400, 803, undefined, 'refused', /not a number/],
  [403, 200, undefined, 'permission', /permission/],
  [400, 100, 2804003, 'refused', /too old/],
  [400, 100, 2804009, 'refused', /needs a value/],
  [400, 100, 2804008, 'refused', /currency/],
  [400, 100, 2804050, 'refused', /customer data/],
  [400, 100, 2804019, 'refused', /required parameter/],
  [400, 100, 2804043, 'refused', /device information/],
  ...[2804001, 2804007, 2804016, 2804017, 2804048].map(
    (subcode): [number, number, number, Verdict, RegExp] => [400, 100, subcode, 'refused', /a parameter/],
  ),
  ...[2804063, 2804065, 2804066, 2804079, 2804087, 2804116, 2804118, 2804131, 2804132].map(
    (subcode): [number, number, number, Verdict, RegExp] => [400, 100, subcode, 'refused', /messaging/],
  ),
  [400, 100, undefined, 'refused', /a parameter/],
  ...[4, 17, 32, 613, 80003, 80004].flatMap((code): [number, number, undefined, Verdict, RegExp][] => [
    [400, code, undefined, 'rate-limit', /Too many/],
    [429, code, undefined, 'rate-limit', /Too many/],
  ]),
  [500, 1, undefined, 'outage', /passing fault/],
  [500, 2, undefined, 'outage', /passing fault/],
  [500, 21009, undefined, 'outage', /not ready/],
  [400, 190, 999, 'token', /cannot read/],
  [400, 987654, undefined, 'refused', /code 987654/],
])('HTTP %i, code %i/%s is %s', (status, code, subcode, verdict, reason) => {
  const reading = meta.readAnswer(answer(status, refusal(code, subcode)))
  expect(reading.verdict).toBe(verdict)
  expect(reading.reason).toMatch(reason)
})

it('takes an unknown transient error for an outage', () => {
  const body = { error: { code: 987654, is_transient: true } }
  expect(meta.readAnswer(answer(500, body)).verdict).toBe('outage')
})

it.each<[number, unknown, Verdict]>([
  [200, { events_received: 1, messages: [], fbtrace_id: 'A' }, 'accepted'],
  [200, { events_received: 1, messages: ['remark'] }, 'partly'],
  [200, { events_received: 0, messages: [] }, 'ignored'],
  [200, {}, 'unclear'],
  [200, '<html>Sign in to the network</html>', 'unclear'],
  [302, '', 'unclear'],
  [404, 'null', 'unclear'],
  [429, 'slow down', 'rate-limit'],
  [502, '<html>Bad gateway</html>', 'outage'],
  [503, { events_received: 1, messages: [] }, 'outage'],
])('HTTP %i with %j is %s', (status, body, verdict) => {
  expect(meta.readAnswer(answer(status, body)).verdict).toBe(verdict)
})

it.each<[string, Verdict]>([
  ['net::ERR_NAME_NOT_RESOLVED', 'outage'],
  ['NS_ERROR_CONNECTION_REFUSED', 'outage'],
  ['net::ERR_EMPTY_RESPONSE', 'unclear'],
  ['TimeoutError', 'unclear'],
])('no answer for %s is %s', (code, verdict) => {
  expect(meta.readAnswer({ code, text: '' })).toMatchObject({
    verdict,
    reason: expect.stringContaining(code),
  })
})

it.each(['INVALID_URL', 'NO_HOST_ACCESS'])('says of %s in its own words that nothing was sent', (code) => {
  const reading = meta.readAnswer({ code, text: 'Allow access and send again.' })
  expect(reading.verdict).toBe('outage')
  expect(reading.reason).toMatch(/not sent: Allow access and send again\.$/)
})

describe('the contract of the Graph API', () => {
  const verdicts: Record<string, Verdict> = {
    'bad-token': 'token',
    'no-token': 'token',
    'expired-token': 'token',
    'wrong-dataset': 'permission',
    'alias-dataset': 'refused',
    'too-old': 'refused',
    'too-old-beats-weak-user-data': 'refused',
    'physical-store-8d-ok': 'accepted',
    'purchase-no-value': 'refused',
    'purchase-no-currency': 'refused',
    'no-user-data': 'refused',
    'weak-user-data-ua-only': 'refused',
    'weak-user-data-geo': 'refused',
    'weak-user-data-fn-ge': 'refused',
    'one-bad-rejects-batch': 'refused',
    'rate-limit': 'rate-limit',
    transient: 'outage',
    'lying-200': 'ignored',
    'html-502': 'outage',
  }
  const statuses = (status: number | number[]) => [status].flat()

  it.each(contract.vectors)('$id is judged', ({ id, status, body_subset }) => {
    const expected = id.startsWith('ok-') ? 'accepted' : verdicts[id]
    for (const each of statuses(status))
      expect(meta.readAnswer(answer(each, body_subset)).verdict).toBe(expected)
  })

  /** What one form cannot make: two events, a form body, a value as text, an event without `user_data`. */
  const UNMADE = ['ok-two-events', 'one-bad-rejects-batch', 'ok-form-body', 'ok-string-value', 'no-user-data']
  const made = contract.vectors.filter(({ id }) => !UNMADE.includes(id))

  it.each(made)('$id can be built', ({ request: { path, json } }) => {
    const filled = JSON.parse(
      JSON.stringify(json)
        .replaceAll('"<now>"', String(now / 1000))
        .replaceAll('"<now-8d>"', String(now / 1000 - 691_200)),
    )
    const dataset = path.split('/')[2]?.replace('<dataset>', goodDraft.dataset)
    const { request } = meta.build(draftOf(filled, dataset), {})
    expect(new URL(request.url).pathname).toBe(path.replace('<dataset>', goodDraft.dataset))
    expect(JSON.parse(request.body ?? '')).toEqual(filled)
  })

  it.each(made.filter(({ id }) => verdicts[id] === 'refused'))(
    '$id is stopped before it is sent',
    ({ id, request: { path, json } }) => {
      const filled = JSON.parse(JSON.stringify(json).replaceAll('"<now>"', String(now / 1000)))
      const old = JSON.stringify(json).includes('<now-8d>')
      const draft = {
        ...draftOf(filled, path.split('/')[2]?.replace('<dataset>', goodDraft.dataset)),
        test_event_code: 'TEST12345',
        ...(old && { event_time: String(now / 1000 - 691_200) }),
      }
      const errors = meta.preflight(draft, now).filter(({ severity }) => severity === 'error')
      expect(errors, id).not.toEqual([])
    },
  )
})

/** The form that makes the body of a vector. */
function draftOf(
  body: { data: Record<string, unknown>[]; test_event_code?: string },
  dataset = '',
): Record<string, string> {
  const [{ user_data, custom_data, ...event } = {}] = body.data
  const flat = { ...event, ...(user_data as object), ...(custom_data as object) }
  return {
    dataset,
    ...(body.test_event_code && { test_event_code: body.test_event_code }),
    ...Object.fromEntries(Object.entries(flat).map(([field, value]) => [field, String(value)])),
  }
}
