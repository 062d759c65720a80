import { describe, expect, it } from 'vitest'
import type { Draft } from '@/lib/capi/definition'
import { sha256Hex } from '@/lib/capi/hashing/hash'
import { api as meta } from '@/lib/capi/meta'
import { fbc, fbclid, goodDraft, now } from '../sample'

const DAY = 86_400
const seconds = now / 1000
const findings = (change: Draft) => meta.preflight({ ...goodDraft, ...change }, now)
const nobody = { fbc: '', fbclid: '', fbp: '', em: '', country: '', client_user_agent: '' }

it('has nothing against a good draft, but says that a test event counts', () => {
  expect(findings({})).toMatchObject([{ id: 'test-event-counts', severity: 'info' }])
})

it.each<[string, string, string, Draft]>([
  ['dataset-not-digits', 'error', 'dataset', { dataset: 'my-pixel' }],
  ['dataset-not-digits', 'error', 'dataset', { dataset: '' }],
  ['version-malformed', 'error', 'version', { version: '25' }],
  ['test-code-missing', 'error', 'test_event_code', { test_event_code: ' ' }],
  ['test-code-unusual', 'warn', 'test_event_code', { test_event_code: 'test' }],
  ['event-name-missing', 'error', 'event_name', { event_name: '' }],
  ['event-name-near-miss', 'warn', 'event_name', { event_name: 'Purchse' }],
  ['event-name-near-miss', 'warn', 'event_name', { event_name: 'add_to_cart' }],
  ['event-time-missing', 'error', 'event_time', { event_time: '' }],
  ['event-time-not-seconds', 'error', 'event_time', { event_time: '2026-11-23' }],
  ['event-time-unit', 'error', 'event_time', { event_time: String(now) }],
  ['event-time-unit', 'error', 'event_time', { event_time: `${now}000` }],
  ['event-time-future', 'error', 'event_time', { event_time: String(seconds + 61) }],
  ['event-time-too-old', 'error', 'event_time', { event_time: String(seconds - 7 * DAY - 1) }],
  ['event-id-missing', 'warn', 'event_id', { event_id: '' }],
  ['action-source-unknown', 'error', 'action_source', { action_source: 'web' }],
  ['action-source-unknown', 'error', 'action_source', { action_source: '' }],
  ['page-missing', 'warn', 'event_source_url', { event_source_url: 'shop.example' }],
  ['user-agent-missing', 'warn', 'client_user_agent', { client_user_agent: '' }],
  ['plain-personal-data', 'warn', 'event_source_url', { event_source_url: 'https://a.example/?e=b%40c.de' }],
  ['plain-personal-data', 'warn', 'order_id', { order_id: 'john@example.com' }],
  ['value-missing', 'error', 'value', { value: '' }],
  ['value-not-number', 'error', 'value', { value: '12,50' }],
  ['value-negative', 'warn', 'value', { value: '-1' }],
  ['currency-missing', 'error', 'currency', { currency: '' }],
  ['currency-unknown', 'error', 'currency', { currency: 'US$' }],
  ['value-without-currency', 'warn', 'currency', { event_name: 'Lead', currency: '' }],
  ['fbc-missing', 'info', 'fbc', { fbc: '' }],
  ['fbc-malformed', 'error', 'fbc', { fbc: fbclid }],
  ['fbc-malformed', 'error', 'fbc', { fbc: `fb.1.${seconds}.${fbclid}` }],
  ['fbc-malformed', 'error', 'fbc', { fbc: `${fbc} ` }],
  ['fbc-altered', 'error', 'fbc', { fbc: fbc.toLowerCase() }],
  ['fbclid-too-long', 'warn', 'fbc', { fbc: `fb.1.${now}.${'a'.repeat(501)}`, fbclid: '' }],
  ['fbc-too-old', 'warn', 'fbc', { fbc: `fb.1.${now - 90 * DAY * 1000 - 1}.${fbclid}` }],
  ['fbc-after-event', 'warn', 'fbc', { fbc: `fb.1.${now + 1000}.${fbclid}` }],
  ['fbp-malformed', 'warn', 'fbp', { fbp: 'fb.1.123' }],
  ['hash-where-plain-is-due', 'error', 'client_user_agent', { client_user_agent: sha256Hex('Mozilla') }],
  ['value-left-out', 'warn', 'em', { em: 'john@' }],
  ['value-left-out', 'warn', 'fn', { fn: '{{first_name}}' }],
  ['value-uncertain', 'warn', 'db', { db: '3/4/1990' }],
  ['value-uncertain', 'info', 'ct', { ct: 'Zürich' }],
  ['hash-of-nothing', 'error', 'em', { em: sha256Hex('') }],
  ['hash-of-nothing', 'error', 'em', { em: sha256Hex('undefined').toUpperCase() }],
  ['double-hash', 'error', 'em', { em: sha256Hex(sha256Hex('')) }],
  ['double-hash', 'error', 'country', { country: sha256Hex(sha256Hex('us')) }],
  ['hash-of-other-text', 'warn', 'country', { country: sha256Hex('US') }],
  ['other-digest', 'error', 'fn', { fn: 'd41d8cd98f00b204e9800998ecf8427e' }],
])('%s (%s) on %s', (id, severity, field, change) => {
  expect(findings(change)).toContainEqual(expect.objectContaining({ id, severity, field }))
})

it.each<[string, Draft]>([
  ['event-name-near-miss', { event_name: 'MyOwnEvent' }],
  ['event-time-future', { event_time: String(seconds + 59) }],
  ['event-time-too-old', { event_time: String(seconds - 7 * DAY) }],
  ['event-time-too-old', { event_time: String(seconds - 62 * DAY), action_source: 'physical_store' }],
  ['value-missing', { event_name: 'Lead', value: '' }],
  ['currency-unknown', { currency: 'chf' }],
  ['page-missing', { event_source_url: '', action_source: 'app' }],
  ['plain-personal-data', { event_source_url: 'https://medium.example/@author?x=1' }],
  ['fbc-malformed', { fbc: `${fbc}.AQQCAQMC` }],
  ['fbc-altered', { fbc: `${fbc}.AQQCAQMC` }],
  ['fbc-too-old', { fbc: `fb.1.${now - 90 * DAY * 1000}.${fbclid}` }],
  ['fbc-after-event', { fbc: `fb.1.${now + 999}.${fbclid}` }],
  ['hash-of-other-text', { country: sha256Hex('us') }],
  ['other-digest', { external_id: 'd41d8cd98f00b204e9800998ecf8427e' }],
])('not %s', (id, change) => {
  expect(findings(change).map((finding) => finding.id)).not.toContain(id)
})

it('says how an fbclid was altered', () => {
  const said = (sent: string) =>
    findings({ fbc: `fb.1.${now}.${sent}` }).find(({ id }) => id === 'fbc-altered')?.says
  expect(said(fbclid.toUpperCase())).toContain('case')
  expect(said(fbclid.slice(0, 20))).toContain('cut off')
  expect(said('another')).toContain('another')
})

describe('customer data', () => {
  it.each<[string, Draft]>([
    ['customer-data-missing', {}],
    ['customer-data-missing', { em: 'nobody' }],
    ['customer-data-too-broad', { client_user_agent: 'curl' }],
    ['customer-data-too-broad', { country: 'us', ct: 'Paris', ge: 'f' }],
    ['customer-data-too-broad', { db: '1990-05-16', client_user_agent: 'curl' }],
    ['customer-data-too-broad', { fn: 'Mary', ge: 'f' }],
    ['customer-data-too-broad', { ln: 'Smith' }],
  ])('%s for %j', (id, change) => {
    expect(findings({ ...nobody, ...change })).toContainEqual(
      expect.objectContaining({ id, severity: 'error' }),
    )
  })

  it.each<Draft>([
    { em: 'a@example.com' },
    { fn: 'Mary', ln: 'Smith' },
    { fn: 'Mary', country: 'us' },
    { client_user_agent: 'curl', client_ip_address: '203.0.113.9' },
    { fbc },
  ])('%j is enough', (change) => {
    expect(findings({ ...nobody, ...change }).filter(({ id }) => id.startsWith('customer-data'))).toEqual([])
  })
})
