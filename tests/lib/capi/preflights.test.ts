import { describe, expect, it } from 'vitest'
import { apiById } from '@/lib/capi/apis'
import type { CapiFinding, ConversionsApi, Draft } from '@/lib/capi/definition'
import { sha256Hex } from '@/lib/capi/hashing/hash'
import { goodDrafts, ids } from './drafts'
import { now } from './sample'

const DAY = 86_400_000
const TOKEN = 'a'.repeat(70)
const seconds = String(now / 1000)

function findings(id: string, change: Draft = {}): CapiFinding[] {
  return (apiById(id) as ConversionsApi).preflight({ ...goodDrafts()[id]?.draft, ...change }, now)
}

it.each(Object.keys(goodDrafts()))('%s: nothing against a good draft', (id) => {
  expect(findings(id)).toEqual([])
})

type Case = [api: string, id: string, severity: string, field: string | undefined, change: Draft]

const time = (api: string, field: string, unit: number, window?: number): Case[] => {
  const at = (milliseconds: number) => ({ [field]: String(Math.floor((milliseconds / 1000) * unit)) })
  const old =
    window === undefined ? [] : [[api, 'event-time-too-old', 'error', field, at(now - window - 2000)]]
  return [
    [api, 'event-time-unit', 'error', field, { [field]: String((now / 1000) * unit * 1000) }],
    [api, 'event-time-unit', 'error', field, { [field]: String(Math.floor(((now / 1000) * unit) / 1000)) }],
    [api, 'event-time-future', 'error', field, at(now + 61_000)],
    ...(old as Case[]),
  ]
}

it.each<Case>([
  ...time('tiktok', 'event_time', 1),
  ...time('snapchat', 'event_time', 1, 7 * DAY),
  ...time('pinterest', 'event_time', 1),
  ...time('reddit', 'event_at', 1000, 7 * DAY),
  ...time('ga4', 'timestamp_micros', 1_000_000, 3 * DAY),
  ['tiktok', 'event-time-missing', 'error', 'event_time', { event_time: '' }],
  ['reddit', 'event-time-not-milliseconds', 'error', 'event_at', { event_at: '2026-11-23' }],
  ['tiktok', 'target-malformed', 'error', 'event_source_id', { event_source_id: 'my pixel' }],
  ['tiktok', 'test-code-missing', 'error', 'test_event_code', { test_event_code: '' }],
  ['tiktok', 'token-misplaced', 'error', 'event_source_id', { event_source_id: TOKEN }],
  ['tiktok', 'test-code-misplaced', 'error', 'event', { event: 'TEST12345' }],
  ['tiktok', 'event-name-near-miss', 'warn', 'event', { event: 'completepayment' }],
  ['tiktok', 'event-id-missing', 'warn', 'event_id', { event_id: '' }],
  ['tiktok', 'value-missing', 'warn', 'value', { value: '' }],
  ['tiktok', 'currency-unknown', 'error', 'currency', { currency: 'US$' }],
  ['tiktok', 'click-id-unusual', 'warn', 'ttclid', { ttclid: ids.ttclid.toLowerCase() }],
  ['tiktok', 'click-id-unusual', 'warn', 'ttclid', { ttclid: `${ids.ttclid} ` }],
  ['tiktok', 'click-id-placeholder', 'error', 'ttclid', { ttclid: '__CLICKID__' }],
  ['tiktok', 'hash-where-plain-is-due', 'error', 'ip', { ip: sha256Hex('203.0.113.9') }],
  ['tiktok', 'hash-of-nothing', 'error', 'email', { email: sha256Hex('') }],
  ['tiktok', 'double-hash', 'error', 'email', { email: sha256Hex(sha256Hex('')) }],
  ['tiktok', 'other-digest', 'error', 'email', { email: 'd41d8cd98f00b204e9800998ecf8427e' }],
  ['tiktok', 'value-left-out', 'warn', 'email', { email: 'nobody' }],
  ['tiktok', 'customer-data-missing', 'warn', undefined, { ttclid: '', email: '', ip: '' }],
  ['snapchat', 'target-malformed', 'error', 'pixel', { pixel: '' }],
  ['snapchat', 'token-misplaced', 'error', 'test_event_code', { test_event_code: TOKEN }],
  ['snapchat', 'event-name-near-miss', 'error', 'event_name', { event_name: 'Purchase' }],
  ['snapchat', 'event-name-unknown', 'error', 'event_name', { event_name: 'MY_OWN' }],
  ['snapchat', 'page-missing', 'error', 'event_source_url', { event_source_url: 'shop.example' }],
  ['snapchat', 'value-missing', 'error', 'value', { value: '' }],
  ['snapchat', 'currency-missing', 'error', 'currency', { currency: '' }],
  ['snapchat', 'click-id-placeholder', 'error', 'sc_click_id', { sc_click_id: '{{ScCid}}' }],
  ['snapchat', 'hash-of-other-text', 'warn', 'country', { country: sha256Hex('US') }],
  ['snapchat', 'customer-data-missing', 'error', undefined, { em: '' }],
  ['pinterest', 'target-malformed', 'error', 'ad_account_id', { ad_account_id: 'mine' }],
  ['pinterest', 'event-name-unknown', 'error', 'event_name', { event_name: 'MyOwn' }],
  ['pinterest', 'event-id-missing', 'error', 'event_id', { event_id: '' }],
  ['pinterest', 'currency-missing', 'warn', 'currency', { currency: '' }],
  ['pinterest', 'click-id-missing', 'info', 'click_id', { click_id: '' }],
  ['pinterest', 'customer-data-missing', 'error', undefined, { em: '' }],
  ['pinterest', 'value-left-out', 'warn', 'st', { st: 'Bavaria', country: 'de' }],
  ['pinterest', 'value-left-out', 'warn', 'zp', { zp: 'M1 1AE' }],
  ['pinterest', 'plain-personal-data', 'warn', 'order_id', { order_id: 'jane@shop.example' }],
  ['snapchat', 'action-source-unknown', 'error', 'action_source', { action_source: 'website' }],
  ['pinterest', 'action-source-unknown', 'error', 'action_source', { action_source: 'WEB' }],
  ['reddit', 'action-source-unknown', 'error', 'action_source', { action_source: '' }],
  ['reddit', 'test-code-missing', 'error', 'test_id', { test_id: '' }],
  ['reddit', 'event-name-near-miss', 'error', 'tracking_type', { tracking_type: 'Purchase' }],
  ['reddit', 'custom-name-missing', 'error', 'custom_event_name', { tracking_type: 'CUSTOM' }],
  ['reddit', 'custom-name-too-long', 'error', 'custom_event_name', { custom_event_name: 'x'.repeat(65) }],
  ['reddit', 'custom-name-unused', 'warn', 'custom_event_name', { custom_event_name: 'mine' }],
  ['reddit', 'event-id-missing', 'warn', 'conversion_id', { conversion_id: '' }],
  ['ga4', 'target-malformed', 'error', 'measurement_id', { measurement_id: 'UA-1-1' }],
  ['ga4', 'event-name-malformed', 'error', 'event_name', { event_name: '_bad' }],
  ['ga4', 'event-name-malformed', 'error', 'event_name', { event_name: 'x'.repeat(41) }],
  ['ga4', 'event-name-near-miss', 'warn', 'event_name', { event_name: 'Purchase' }],
  ['ga4', 'client-id-missing', 'error', 'client_id', { client_id: '' }],
  ['ga4', 'client-id-unusual', 'warn', 'client_id', { client_id: 'GA1.1.1.2' }],
  ['ga4', 'session-missing', 'warn', 'session_id', { session_id: '' }],
  ['ga4', 'purchase-incomplete', 'warn', 'item_id', { item_id: '' }],
  ['ga4', 'value-too-long', 'error', 'transaction_id', { transaction_id: 'x'.repeat(101) }],
  ['ga4', 'plain-personal-data', 'warn', 'user_id', { user_id: 'jane@shop.example' }],
])('%s: %s (%s) on %s', (api, id, severity, field, change) => {
  const expected = field ? { id, severity, field } : { id, severity }
  expect(findings(api, change)).toContainEqual(expect.objectContaining(expected))
})

it.each<[string, string, Draft]>([
  ['ga4', 'event-time-missing', { timestamp_micros: '' }],
  ['snapchat', 'event-time-too-old', { event_time: String(Number(seconds) - (7 * DAY) / 1000) }],
  ['snapchat', 'page-missing', { action_source: 'OFFLINE', event_source_url: '' }],
  ['snapchat', 'customer-data-missing', { em: '', client_ip_address: '203.0.113.9' }],
  ['snapchat', 'value-missing', { event_name: 'SIGN_UP', value: '' }],
  ['reddit', 'custom-name-unused', { tracking_type: 'CUSTOM', custom_event_name: 'mine' }],
  ['tiktok', 'event-name-unknown', { event: 'MyOwnEvent' }],
  ['tiktok', 'test-code-misplaced', { test_event_code: 'TEST12345' }],
  ['pinterest', 'value-left-out', { st: 'California', zp: '94035-1234', country: 'us', ge: 'n' }],
])('%s: not %s for %j', (api, id, change) => {
  expect(findings(api, change).map((finding) => finding.id)).not.toContain(id)
})

describe('the misplaced secret', () => {
  it.each([
    ['meta', 'test_event_code'],
    ['pinterest', 'ad_account_id'],
    ['reddit', 'test_id'],
    ['ga4', 'measurement_id'],
  ])('of %s in %s keeps the test from being sent', (api, field) => {
    const misplaced = findings(api, { [field]: TOKEN }).filter(({ id }) => id === 'token-misplaced')
    expect(misplaced).toMatchObject([{ severity: 'error', field }])
  })
})
