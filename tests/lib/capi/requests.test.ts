import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apiById } from '@/lib/capi/apis'
import { apis } from '@/lib/capi/catalogue'
import type { ConversionsApi } from '@/lib/capi/definition'
import { sha256Hex } from '@/lib/capi/hashing/hash'
import { goodDrafts, ids } from './drafts'
import { now } from './sample'

const em = sha256Hex('jane.doe@shop.example')
const seconds = now / 1000

function built(id: string) {
  const { draft = {}, secrets = {} } = goodDrafts()[id] ?? {}
  return (apiById(id) as ConversionsApi).build(draft, secrets).request
}

it.each<[string, string, Record<string, string>, unknown]>([
  [
    'tiktok',
    'https://business-api.tiktok.com/open_api/v1.3/event/track/',
    { 'Access-Token': 'tiktokDemoTokenOfClickscope' },
    {
      event_source: 'web',
      event_source_id: 'CLICKSCOPE7DEMO12345',
      test_event_code: 'TEST12345',
      data: [
        {
          event: 'CompletePayment',
          event_time: seconds,
          event_id: 'clickscope-1',
          user: { email: em, ttclid: ids.ttclid, user_agent: 'Mozilla/5.0', ip: '203.0.113.9' },
          properties: { value: 12.5, currency: 'USD', order_id: 'A-1' },
          page: { url: 'https://shop.example/thanks' },
        },
      ],
    },
  ],
  [
    'snapchat',
    'https://tr.snapchat.com/v3/1ec32188-754e-4be2-8e55-c949a984a39f/events/validate?access_token=snapDemoTokenOfClickscope',
    {},
    {
      data: [
        {
          event_name: 'PURCHASE',
          event_time: seconds,
          action_source: 'WEB',
          event_id: 'clickscope-1',
          event_source_url: 'https://shop.example/thanks',
          user_data: { em: [em], client_user_agent: 'Mozilla/5.0', sc_click_id: ids.ScCid },
          custom_data: { value: 12.5, currency: 'USD', order_id: 'A-1' },
        },
      ],
    },
  ],
  [
    'pinterest',
    'https://api.pinterest.com/v5/ad_accounts/549755885175/events?test=true',
    { Authorization: 'Bearer pina_demoTokenOfClickscope' },
    {
      data: [
        {
          event_name: 'checkout',
          action_source: 'web',
          event_time: seconds,
          event_id: 'clickscope-1',
          event_source_url: 'https://shop.example/thanks',
          user_data: { em: [em], client_user_agent: 'Mozilla/5.0', click_id: ids.epik },
          custom_data: { value: '12.50', currency: 'USD', order_id: 'A-1' },
        },
      ],
    },
  ],
  [
    'reddit',
    'https://ads-api.reddit.com/api/v3/pixels/a2_clickscope/conversion_events',
    { Authorization: 'Bearer redditDemoTokenOfClickscope' },
    {
      data: {
        test_id: 't2_test',
        events: [
          {
            event_at: now,
            action_source: 'WEBSITE',
            type: { tracking_type: 'PURCHASE' },
            click_id: ids.rdt_cid,
            event_source_url: 'https://shop.example/thanks',
            user: { email: sha256Hex('janedoe@shop.example'), user_agent: 'Mozilla/5.0' },
            metadata: { conversion_id: 'clickscope-1', value: 12.5, currency: 'USD' },
          },
        ],
      },
    },
  ],
  [
    'ga4',
    'https://www.google-analytics.com/debug/mp/collect?measurement_id=G-CLICKSCOPE&api_secret=ga4DemoSecretOfClickscope',
    {},
    {
      client_id: '902330947.1739805119',
      timestamp_micros: now * 1000,
      user_data: { sha256_email_address: [em] },
      validation_behavior: 'ENFORCE_RECOMMENDATIONS',
      events: [
        {
          name: 'purchase',
          params: {
            session_id: '1739805119',
            engagement_time_msec: 1,
            page_location: 'https://shop.example/thanks',
            value: 12.5,
            currency: 'USD',
            transaction_id: 'A-1',
            items: [{ item_id: 'sku-1' }],
          },
        },
      ],
    },
  ],
])('%s: address, headers and body as documented', (id, url, headers, body) => {
  const request = built(id)
  expect(request.url).toBe(url)
  expect(Object.fromEntries(request.headers.map(({ name, value }) => [name, value]))).toEqual({
    'Content-Type': 'application/json',
    ...headers,
  })
  expect(JSON.parse(request.body ?? '')).toEqual(body)
})

describe.each(apis)('$id', (api) => {
  const names = Object.keys(api.fields.shape)
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('{x}', ' ', '../..', '?#'),
  )

  it('stays at its host, keeps JSON and never throws, whatever is typed', { timeout: 20_000 }, () => {
    const origin = new URL(api.build({}, {}).request.url).origin
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), text), text, (draft, secret) => {
        const secrets = Object.fromEntries(api.secrets.map((name) => [name, secret]))
        const { request } = api.build(draft, secrets)
        expect(new URL(request.url).origin).toBe(origin)
        expect(JSON.parse(request.body ?? '')).toBeInstanceOf(Object)
        expect(api.preflight(draft, now)).toBeInstanceOf(Array)
      }),
      { numRuns: 60 },
    )
  })

  it('never puts the token into the body, and goes without a header that has no token', () => {
    const secrets = Object.fromEntries(api.secrets.map((name) => [name, 'theSecretToken']))
    expect(api.build({}, secrets).request.body).not.toContain('theSecretToken')
    expect(JSON.stringify(api.build({}, secrets).request)).toContain('theSecretToken')
    expect(api.build({}, {}).request.headers.map(({ name }) => name)).toEqual(['Content-Type'])
  })

  it('leaves out what is not filled in', () => {
    expect(api.build({}, {}).request.body).not.toMatch(/null|""|"value"|"em"|"email"/)
  })
})
