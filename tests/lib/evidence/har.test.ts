import fc from 'fast-check'
import type { Entry, Har } from 'har-format'
import { describe, expect, it } from 'vitest'
import { harFormat } from '@/lib/evidence/formats/har'
import { importFile } from '@/lib/evidence/import-file'
import type { Click } from '@/lib/schemas/click'
import { faultsOf } from '@/tests/fixtures/har/faults'
import { chromeEntry, firefoxEntry, harOf } from '@/tests/fixtures/har/network-panels'
import { sampleClick, sampleHop } from '@/tests/fixtures/sample-click'
import { GCLID, lostClick, modelOf } from './model'

function written(...clicks: Click[]): Har {
  return JSON.parse(harFormat.write(modelOf({ clicks })))
}

describe('a HAR that is written', () => {
  const { log } = written(lostClick)

  it('has a page per click and an entry per hop', () => {
    expect(log.version).toBe('1.2')
    expect(log.pages?.map(({ id, title }) => [id, title])).toEqual([['nonce-7', 'https://shop.example/?x=1']])
    expect(
      log.entries.map(({ pageref, request, response }) => [pageref, request.method, response.status]),
    ).toEqual([
      ['nonce-7', 'GET', 302],
      ['nonce-7', 'POST', 200],
      ['nonce-7', 'GET', 200],
    ])
  })

  it('tells request and answer with cookies, query and redirect', () => {
    const [first, second] = log.entries
    expect(first?.request).toMatchObject({
      httpVersion: 'HTTP/1.1',
      cookies: [
        { name: 'a', value: '‹redacted C›' },
        { name: 'visitor', value: '‹redacted D›' },
      ],
      queryString: [
        { name: 'gclid', value: GCLID },
        { name: 'to', value: 'a b c' },
        { name: 'email', value: expect.stringContaining('‹redacted') },
      ],
    })
    expect(first?.request.url).toContain('email=%E2%80%B9redacted%20')
    expect(first?.response).toMatchObject({
      statusText: 'Found',
      redirectURL: '/next',
      cookies: [
        {
          name: 'visitor',
          value: '‹redacted D›',
          path: '/',
          domain: 'go.example',
          expires: '2031-01-01T00:00:00.000Z',
          secure: true,
          httpOnly: true,
        },
      ],
    })
    expect(second?.request.postData).toMatchObject({
      mimeType: 'application/x-www-form-urlencoded',
      params: [{ name: 'plan' }],
    })
  })

  it('says -1 of what is not known, and 0 where HAR wants a number', () => {
    const [first, second] = log.entries
    expect(first?.timings).toMatchObject({
      blocked: -1,
      dns: -1,
      connect: -1,
      ssl: -1,
      send: 0,
      wait: 42,
      receive: 0,
    })
    expect(first?.time).toBe(42)
    expect(second?.time).toBe(0)
    expect(first?.request).toMatchObject({ headersSize: -1, bodySize: -1 })
    expect(first?.response).toMatchObject({ headersSize: -1, bodySize: -1, content: { size: -1 } })
    expect(first).not.toHaveProperty('serverIPAddress')
  })

  it('is accepted by the schema of the validator, which finds a broken one', () => {
    expect(faultsOf(written(lostClick))).toEqual([])
    const broken = written(lostClick)
    Object.assign(broken.log.entries[0] ?? {}, { startedDateTime: 'soon' })
    expect(faultsOf(broken)).not.toEqual([])
  })

  it('is accepted whatever the texts, with an entry per hop', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 })
    const hop = fc
      .record({
        url: text.map((rest) => `https://go.example/${rest}`),
        statusLine: text,
        ip: text,
        responseHeaders: fc.array(fc.record({ name: fc.constant('Set-Cookie'), value: text }), {
          maxLength: 2,
        }),
      })
      .map(sampleHop)
    fc.assert(
      fc.property(fc.array(hop, { maxLength: 5 }), (hops) => {
        const har = written(sampleClick({ hops }))
        expect(faultsOf(har)).toEqual([])
        expect(har.log.entries).toHaveLength(hops.length)
      }),
    )
  })
})

describe('a HAR of others', () => {
  const opened = (text: string) => {
    const result = importFile(text)
    if (!result.ok) throw new Error(result.message)
    return result.file.clicks
  }

  it('of Chrome is one click of its documents and the redirects to them', () => {
    const [click, ...others] = opened(
      harOf([
        chromeEntry(90, 'https://shop.example/?x=1'),
        chromeEntry(100, 'https://shop.example/logo.gif', { type: 'image' }),
        chromeEntry(0, `https://go.example/r?gclid=${GCLID}`, { status: 302, to: '/next' }),
        chromeEntry(45, 'https://go.example/next', { status: 302, to: 'https://shop.example/?x=1#top' }),
      ]),
    )
    expect(others).toEqual([])
    expect(click).toMatchObject({
      outcome: 'landed',
      startedAt: 1_700_000_000_000,
      environment: {
        browser: 'WebInspector 537.36',
        userAgent: 'Mozilla/5.0 Chrome/156.0.0.0',
        language: 'de-DE',
      },
    })
    expect(click?.hops.map(({ url, status, how, by }) => [url, status, how, by])).toEqual([
      [`https://go.example/r?gclid=${GCLID}`, 302, 'link', 'unknown'],
      ['https://go.example/next', 302, 'http', 'server'],
      ['https://shop.example/?x=1', 200, 'http', 'server'],
    ])
    expect(click?.hops[0]).toMatchObject({
      ip: '198.51.100.7',
      statusLine: 'http/2.0 302',
      endedAt: 1_700_000_000_040.5,
    })
  })

  it('of Firefox is read by what it holds, and by Sec-Fetch-Dest where it is sent', () => {
    const [click] = opened(
      harOf([
        firefoxEntry(0, 'http://go.example/r', { status: 302, to: 'https://pre.example/' }),
        firefoxEntry(30, 'https://pre.example/', { destination: 'document' }),
        firefoxEntry(40, 'https://ads.example/frame', { destination: 'iframe' }),
        firefoxEntry(45, 'https://pre.example/pixel', { status: 302, to: 'https://t.example/p.gif' }),
        firefoxEntry(50, 'https://t.example/p.gif', { mime: 'image/gif' }),
        firefoxEntry(900, 'http://shop.example/'),
      ]),
    )
    expect(click?.hops.map(({ url, how }) => [url, how])).toEqual([
      ['http://go.example/r', 'link'],
      ['https://pre.example/', 'http'],
      ['http://shop.example/', 'link'],
    ])
  })

  it.each([
    ['an empty file', '', 'The file is empty.'],
    ['half a file', '{"log":', 'The file is not JSON: '],
    ['no entries', '{"log":{}}', 'The HAR is damaged: log.entries should be a list, but is missing.'],
    ['no requests', harOf([]), 'The HAR holds no page: it has no requests.'],
    [
      'no document',
      harOf([chromeEntry(0, 'https://a.example/x.gif', { type: 'image' })]),
      'The HAR holds no page: none of its 1 requests loaded a document.',
    ],
    [
      'an entry without a request',
      harOf([chromeEntry(0, 'https://a.example/'), { startedDateTime: '2026-01-01T00:00:00Z' }]),
      'The HAR is damaged: log.entries[1].request should be an object, but is missing.',
    ],
    [
      'a time that is none',
      harOf([{ ...chromeEntry(0, 'https://a.example/'), startedDateTime: 'soon' }]),
      'The HAR is damaged: log.entries[0].startedDateTime is not valid (it is no moment) and is "soon".',
    ],
  ])('with %s is refused with the place', (_, text, message) => {
    expect(importFile(text)).toMatchObject({ ok: false, message: expect.stringContaining(message) })
  })

  it('never makes the import throw, whatever its JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (entry, log) => {
        for (const content of [{ log }, { log: { entries: [entry] } }, { log: { entries: entry } }])
          expect(() => importFile(JSON.stringify(content))).not.toThrow()
      }),
    )
  })

  it('of a click that failed ends with the failure', () => {
    const failed = firefoxEntry(30, 'http://gone.example/', { status: 0, mime: '' })
    const [click] = opened(
      harOf([
        firefoxEntry(0, 'http://go.example/r', { status: 302, to: 'http://gone.example/' }),
        { ...failed, response: { ...failed.response, _error: 'net::ERR_NAME_NOT_RESOLVED' } },
        firefoxEntry(60, 'http://other.example/x', { status: 0, mime: '' }),
      ]),
    )
    expect(click).toMatchObject({
      outcome: 'failed',
      hops: [{ status: 302 }, { how: 'http', error: { code: 'net::ERR_NAME_NOT_RESOLVED' } }],
    })
  })

  it('that Clickscope wrote and another tool rewrote is read like any other', () => {
    const hops = lostClick.hops.map((hop, index) =>
      index === 2 ? { ...hop, responseHeaders: [{ name: 'Content-Type', value: 'text/html' }] } : hop,
    )
    const { log } = written({ ...lostClick, hops: hops.filter(({ method }) => method === 'GET') })
    const entries = log.entries.map(
      ({ _clickscope: _, ...entry }: Entry & { _clickscope?: unknown }) => entry,
    )
    const [click] = opened(JSON.stringify({ log: { ...log, entries } }))
    expect(click?.hops.map(({ how, status }) => [how, status])).toEqual([
      ['link', 302],
      ['link', 200],
    ])
  })
})
