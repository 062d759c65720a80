import { describe, expect, it } from 'vitest'
import { reduce } from '@/lib/capture/reduce'
import type { CaptureContext, Tabs } from '@/lib/capture/state'
import type { BrowserEvent } from '@/lib/schemas/event'
import { chain, clicksOf, context } from './trace'

const OLD = 'http://hop5.example/strip-me?gclid=abc'

/** After a server redirect Chromium tells of the old address once, and of the new one from its headers on. */
function changedTo(url: string): BrowserEvent[] {
  return chain([{ url: 'https://hop1.example/302' }, { url: OLD }]).flatMap((event): BrowserEvent[] => {
    if (!('url' in event) || event.url !== OLD || event.type === 'request') return [event]
    if (event.type === 'request-headers')
      return [{ ...event, url, headers: [{ name: 'Accept', value: '*/*' }] }]
    return [{ ...event, url }]
  })
}

function hopsOf(events: BrowserEvent[], more: Partial<CaptureContext> = {}) {
  const told = { ...context, ...more }
  const tabs = events.reduce((state, event) => reduce(state, event, told), {} as Tabs)
  const click = clicksOf(tabs).at(-1)
  return {
    hops: click?.hops.map(({ url, how, by, status }) => [url, how, by, status]).slice(1),
    gaps: click?.gaps.length,
    headers: click?.hops.at(-1)?.requestHeaders.map(({ name }) => name),
  }
}

describe('a request that goes on under another address', () => {
  const stripped = changedTo('http://hop5.example/strip-me')

  it('was redirected by an extension, where the worker has missed nothing', () => {
    expect(hopsOf(stripped, { listeningSince: 1_010 })).toEqual({
      hops: [
        [OLD, 'http', 'server', undefined],
        ['http://hop5.example/strip-me', 'extension', 'extension', 200],
      ],
      gaps: 0,
      headers: ['Accept'],
    })
  })

  it('is the same told twice', () => {
    const told = { listeningSince: 1_010 }
    expect(hopsOf([...stripped, ...stripped], told)).toEqual(hopsOf(stripped, told))
  })

  it.each([undefined, 1_021])('is a gap where events may have been missed before %s', (listeningSince) => {
    const { hops, gaps } = hopsOf(stripped, { listeningSince })
    expect(hops?.at(-1)).toEqual(['http://hop5.example/strip-me', 'http', 'unknown', 200])
    expect(gaps).toBe(1)
  })

  it('is a gap in Firefox, which tells of every redirect', () => {
    const environment = { ...context.environment, browser: 'firefox' as const }
    const { hops, gaps } = hopsOf(stripped, { listeningSince: 1_010, environment })
    expect(hops?.at(-1)?.slice(1, 3)).toEqual(['http', 'unknown'])
    expect(gaps).toBe(1)
  })

  it('is a gap where the old address was asked for in fact', () => {
    const asked = stripped.flatMap((event): BrowserEvent[] =>
      event.type === 'request' && event.url === OLD
        ? [
            event,
            {
              type: 'request-headers',
              at: event.at + 1,
              tabId: event.tabId,
              frameId: 0,
              requestId: event.requestId,
              url: OLD,
              headers: [{ name: 'Accept', value: '*/*' }],
              deep: false,
            },
          ]
        : [event],
    )
    expect(hopsOf(asked, { listeningSince: 1_010 }).gaps).toBe(1)
  })

  it('was upgraded by the browser where only the scheme changed', () => {
    expect(hopsOf(changedTo(OLD.replace('http:', 'https:')))).toEqual({
      hops: [
        [OLD, 'http', 'server', undefined],
        [OLD.replace('http:', 'https:'), 'hsts', 'browser', 200],
      ],
      gaps: 0,
      headers: ['Accept'],
    })
  })
})
