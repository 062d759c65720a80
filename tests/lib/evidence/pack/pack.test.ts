import fc from 'fast-check'
import { expect, it } from 'vitest'
import { momentIn } from '@/lib/evidence/pack/moment'
import { packOf } from '@/lib/evidence/pack/pack'
import { builtIn } from '@/lib/ids/known'
import { sampleClick, sampleHop } from '@/tests/fixtures/sample-click'
import { sampleRun } from '@/tests/fixtures/sample-run'
import { samplePartner } from '@/tests/lib/postback/partners'
import { answeredRun, lostClick } from '../model'
import { contentOf, sampleFired, samplePack } from './sample-pack'

it('a pack of a click says the sentence, what was found, and every hop in both times', () => {
  const click = { ...lostClick, environment: { ...lostClick.environment, timeZone: 'Europe/Berlin' } }
  const pack = samplePack({ clicks: [click] })
  expect(pack.verdict.sentence).toMatch(/^gclid was lost between hop 1/)
  expect(pack.findings.map(({ id }) => id)).toContain('id-lost')
  expect(pack.tracks).toMatchObject([{ name: 'gclid', platformName: 'Google Ads', fate: 'lost' }])
  expect(pack.hops.map(({ began }) => began)).toMatchObject([
    { utc: '2023-11-14T22:13:20.000Z', local: '2023-11-14 23:13:20.000 GMT+01:00' },
    { utc: '2023-11-14T22:13:20.050Z' },
    { utc: '2023-11-14T22:13:20.090Z' },
  ])
  expect(pack.zone).toBe('Europe/Berlin')
})

it('a pack of a journey joins its clicks and marks where the visitor clicked again', () => {
  const first = sampleClick({ id: 'a', hops: [sampleHop({ url: 'https://blog.example/' })] })
  const second = sampleClick({ id: 'b', previousClickId: 'a', hops: lostClick.hops })
  const pack = samplePack({ clicks: [first, second] })
  expect(pack.clickCount).toBe(2)
  expect(pack.hops.map(({ isStart }) => isStart)).toEqual([false, true, false, false])
})

it('there is no pack without a click', () => {
  const readRun = () => ({ verdict: '', severity: 'ok' as const, reason: '' })
  expect(packOf({ content: contentOf({}), known: builtIn, partners: [], readRun })).toBeUndefined()
})

it('request IDs are found in the headers of hops and tests and in the JSON of answers', () => {
  const hops = [
    sampleHop({ url: 'https://go.example/', responseHeaders: [{ name: 'CF-Ray', value: '8a-FRA' }] }),
  ]
  const run = sampleRun({
    clickId: 'nonce-1',
    request: { method: 'POST', url: 'https://graph.example/events', headers: [] },
    answer: {
      status: 400,
      statusLine: 'HTTP/1.1 400',
      headers: [{ name: 'x-fb-trace-id', value: 'DaZ' }],
      body: { text: '{"error":{"fbtrace_id":"AbC"}}', bytes: 30, truncated: false },
    },
  })
  expect(samplePack({ clicks: [sampleClick({ hops })], runs: [run] }).requestIds).toEqual([
    { of: 'hop 1', host: 'go.example', name: 'CF-Ray', value: '8a-FRA' },
    { of: 'test 1', host: 'graph.example', name: 'x-fb-trace-id', value: 'DaZ' },
    { of: 'test 1', host: 'graph.example', name: 'fbtrace_id', value: 'AbC' },
  ])
})

it('tests are in the order in which they were sent, held against what was agreed', () => {
  const partner = samplePartner({ id: 'p', name: 'Acme', required: ['cid', 'txid'], currency: 'EUR' })
  const url = 'https://trk.example/pb?cid=1&payout=12.50&currency=USD'
  const later = sampleRun({
    id: 'run-2',
    clickId: 'nonce-7',
    startedAt: 1_700_000_150_000,
    partner: { id: 'p', name: 'Acme', template: { id: 't', name: 'Sale', version: 3 } },
    request: { method: 'GET', url, headers: [] },
  })
  const pack = samplePack({
    clicks: [lostClick],
    runs: [later, answeredRun],
    partners: [partner],
    fired: [sampleFired()],
  })
  expect(pack.tests.map(({ run }) => run.id)).toEqual(['run-1', 'run-2'])
  const met = (terms: { says: string; met?: boolean }[] = []) => terms.map(({ says, met }) => [says, met])
  expect(pack.tests[0]?.held).toBeUndefined()
  expect(met(pack.tests[1]?.held?.terms)).toEqual([
    ['cid is sent', true],
    ['txid is sent', false],
    ['The payout is written in major units, like 12.00', true],
    ['The currency is EUR', false],
    ['Letters are sent in utf-8', true],
  ])
  expect(met(pack.fired[0]?.held?.terms)).toEqual([
    ['cid is sent', true],
    ['txid is sent', false],
    ['The payout is written in major units, like 12.00', false],
    ['The currency is EUR', undefined],
    ['Letters are sent in utf-8', true],
  ])
})

it('a local time with its offset is the same moment as the one in UTC', () => {
  const zones = fc.constantFrom('UTC', 'Asia/Kolkata', 'America/St_Johns', 'Europe/Berlin', 'Pacific/Apia')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), zones, (at, zone) => {
      const { utc, local } = momentIn(at, zone)
      expect(Date.parse(utc)).toBe(at)
      const [day, clock, offset = ''] = local.split(' ')
      // Offsets had seconds until 1972 in places; `Date` reads none.
      fc.pre(/^GMT[+-]\d\d:\d\d$/.test(offset))
      expect(Date.parse(`${day}T${clock}${offset.replace('GMT', '')}`)).toBe(at)
    }),
  )
  expect(momentIn(0, 'Not/AZone').local).toBe('1970-01-01 00:00:00.000 GMT+00:00')
})
