import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { apiById } from '@/lib/capi/apis'
import type { AnswerReading, ConversionsApi, Draft, Secrets, Verdict } from '@/lib/capi/definition'
import type { TestRequest } from '@/lib/schemas/run'
import { goodDrafts } from '@/tests/lib/capi/drafts'
import { type Answered, ask } from './client'
import { type VendorFault, type VendorId, vendorIds } from './hosts/vendors/vendor'
import { startNetwork, type TestNetwork } from './network'

let network: TestNetwork

beforeAll(async () => {
  network = await startNetwork()
})

beforeEach(() => network.reset())

afterAll(() => network.close())

function apiOf(id: VendorId): ConversionsApi {
  return apiById(id) as ConversionsApi
}

function requestOf(id: VendorId, change: Draft = {}, otherSecrets?: Secrets): TestRequest {
  const { draft = {}, secrets = {} } = goodDrafts(Date.now())[id] ?? {}
  return apiOf(id).build({ ...draft, ...change }, otherSecrets ?? secrets).request
}

function post({ url, headers, body = '' }: TestRequest): Promise<Answered> {
  const fields = Object.fromEntries(headers.map(({ name, value }) => [name, value]))
  return ask(network, url, { method: 'POST', headers: fields, body })
}

function reading(id: VendorId, { status, text }: Answered): AnswerReading {
  return apiOf(id).readAnswer({
    status,
    statusLine: `HTTP/1.1 ${status}`,
    headers: [],
    body: { text, bytes: text.length, truncated: false },
  })
}

/** Sends a built request and reads the answer. */
async function fire(id: VendorId, change?: Draft, secrets?: Secrets): Promise<AnswerReading> {
  return reading(id, await post(requestOf(id, change, secrets)))
}

describe.each(vendorIds)('%s', (id) => {
  it('takes the built request, as a test', async () => {
    expect(await fire(id)).toMatchObject({ verdict: 'accepted' })
    expect(network.vendors[id].accepted).toMatchObject([{ test: true }])
  })

  it('refuses a preflight, so that no page can send', async () => {
    const { url } = requestOf(id)
    const headers = { origin: 'https://shop.example', 'access-control-request-method': 'POST' }
    const answer = await ask(network, url, { method: 'OPTIONS', headers })
    expect(answer.status).toBe(404)
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  it.each<[VendorFault, Verdict]>([
    ['rateLimit', 'rate-limit'],
    ['outage', 'outage'],
    ['html', 'outage'],
  ])('says %s once, and is read as %s', async (fault, verdict) => {
    network.vendors[id].next(fault)
    expect(await fire(id)).toMatchObject({ verdict })
    expect(network.vendors[id].accepted).toEqual([])
    expect(await fire(id)).toMatchObject({ verdict: 'accepted' })
  })

  it('can say the token in its answer', async () => {
    network.vendors[id].next('echoToken')
    const secret = Object.values(goodDrafts()[id]?.secrets ?? {}).join()
    expect((await post(requestOf(id))).text).toContain(secret)
  })
})

it.each<[VendorId, Verdict]>([
  ['tiktok', 'partly'],
  ['snapchat', 'refused'],
  ['pinterest', 'refused'],
  ['reddit', 'ignored'],
  ['ga4', 'unclear'],
])('%s can lie with a 2xx, which is read as %s', async (id, verdict) => {
  network.vendors[id].next('lying200')
  const answer = await post(requestOf(id))
  expect(answer.status).toBeLessThan(300)
  expect(reading(id, answer).verdict).toBe(verdict)
})

it.each<[VendorId, string, Verdict, Draft, Secrets?]>([
  ['tiktok', 'a wrong token', 'token', {}, { accessToken: 'wrong' }],
  ['tiktok', 'no token', 'token', {}, {}],
  ['tiktok', 'another pixel', 'permission', { event_source_id: 'OTHER' }],
  ['tiktok', 'milliseconds', 'refused', { event_time: String(Date.now()) }],
  ['tiktok', 'no event name', 'refused', { event: '' }],
  ['snapchat', 'a wrong token', 'token', {}, { accessToken: 'wrong' }],
  ['snapchat', 'an old event', 'refused', { event_time: String(Math.floor(Date.now() / 1000) - 8 * 86_400) }],
  ['snapchat', 'a purchase without value', 'refused', { value: '' }],
  ['snapchat', 'nobody', 'refused', { em: '' }],
  ['snapchat', 'no page', 'refused', { event_source_url: '' }],
  ['pinterest', 'a wrong token', 'token', {}, { accessToken: 'wrong' }],
  ['pinterest', 'another account', 'permission', { ad_account_id: '1' }],
  ['pinterest', 'no event ID', 'refused', { event_id: '' }],
  ['pinterest', 'nobody', 'refused', { em: '' }],
  ['reddit', 'a wrong token', 'token', {}, { accessToken: 'wrong' }],
  ['reddit', 'another pixel', 'permission', { pixel_id: 'a2_other' }],
  ['reddit', 'seconds', 'refused', { event_at: String(Math.floor(Date.now() / 1000)) }],
  ['reddit', 'an unknown type', 'refused', { tracking_type: 'Purchase' }],
  ['ga4', 'a bad name', 'refused', { event_name: '_bad' }],
  ['ga4', 'no visitor', 'refused', { client_id: '' }],
  ['ga4', 'an old event', 'refused', { timestamp_micros: `${Date.now() - 4 * 86_400_000}000` }],
  // The validation looks at neither: https://developers.google.com/analytics/devguides/collection/protocol/ga4/validating-events
  ['ga4', 'a wrong secret', 'accepted', {}, { api_secret: 'wrong' }],
])('%s: %s is read as %s', async (id, _what, verdict, change, secrets) => {
  expect(await fire(id, change, secrets)).toMatchObject({ verdict })
  expect(network.vendors[id].accepted).toHaveLength(verdict === 'accepted' ? 1 : 0)
})

describe('what a built request never does, the contract refuses', () => {
  function bent(id: VendorId, bend: (request: TestRequest) => Partial<TestRequest>): Promise<Answered> {
    const request = requestOf(id)
    return post({ ...request, ...bend(request) })
  }
  const plain = ({ body = '' }: TestRequest) => ({ body: body.replace(/[0-9a-f]{64}/, 'jane@shop.example') })

  it.each<[VendorId, string, (request: TestRequest) => Partial<TestRequest>]>([
    ['tiktok', 'no slash at the end', ({ url }) => ({ url: url.replace(/\/$/, '') })],
    ['tiktok', 'a plain e-mail', plain],
    ['snapchat', 'a plain e-mail', plain],
    ['pinterest', 'a plain e-mail', plain],
    ['pinterest', 'a number for a value', ({ body = '' }) => ({ body: body.replace('"12.50"', '12.5') })],
    [
      'pinterest',
      'a hash outside a list',
      ({ body = '' }) => ({ body: body.replace(/\[("\w{64}")\]/, '$1') }),
    ],
    [
      'reddit',
      'events without the wrapper',
      ({ body = '' }) => ({ body: JSON.stringify(JSON.parse(body).data) }),
    ],
  ])('%s: %s', async (id, _what, bend) => {
    expect(reading(id, await bent(id, bend)).verdict).not.toBe('accepted')
    expect(network.vendors[id].accepted).toEqual([])
  })

  it('but the live address of Google Analytics takes everything and says nothing', async () => {
    const answer = await bent('ga4', ({ url }) => ({ url: url.replace('/debug', ''), body: '{}' }))
    expect([answer.status, answer.text]).toEqual([204, ''])
    expect(network.vendors.ga4.accepted).toMatchObject([{ test: false }])
  })

  it('and Pinterest records what is not marked as a test', async () => {
    await bent('pinterest', ({ url }) => ({ url: url.replace('?test=true', '') }))
    expect(network.vendors.pinterest.accepted).toMatchObject([{ test: false }])
  })
})
