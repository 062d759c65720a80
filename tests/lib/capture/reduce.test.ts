import { describe, expect, it } from 'vitest'
import { readCreatedTab } from '@/lib/browser/read-navigation'
import { tabOf } from '@/lib/capture/state'
import type { BrowserEvent } from '@/lib/schemas/event'
import { chain, clicksOf, replay } from './trace'

const steps = [
  { url: 'https://ad.example/go?gclid=abc' },
  {
    url: 'https://trk.example/click?gclid=abc',
    headers: [{ name: 'Location', value: 'https://shop.example/' }],
  },
  { url: 'https://shop.example/' },
]

/** The page a trace begins on is a click of its own: typed. */
const lastClick = (events: BrowserEvent[]) => clicksOf(replay(events)).at(-1)

describe('a click along HTTP redirects', () => {
  it('has one hop per document, in order, with status, headers and times', () => {
    const click = lastClick(chain(steps))
    expect(click?.hops.map(({ url }) => url)).toEqual(steps.map(({ url }) => url))
    expect(click?.hops.map(({ status }) => status)).toEqual([302, 302, 200])
    expect(click?.hops.map(({ how, by }) => [how, by])).toEqual([
      ['link', 'page'],
      ['http', 'server'],
      ['http', 'server'],
    ])
    expect(click?.hops[1]?.responseHeaders).toEqual(steps[1]?.headers)
    expect(click?.hops[1]).toMatchObject({ startedAt: 1_020, endedAt: 1_023, ip: '127.0.0.1' })
    expect(click?.outcome).toBe('landed')
    expect(click?.gaps).toEqual([])
  })

  it('is joined with the page it started from', () => {
    expect(lastClick(chain(steps))?.source).toEqual({ url: 'https://page.example/' })
  })

  it('starts from no page when the address was typed', () => {
    const events = chain(steps).map((event) =>
      event.type === 'committed' ? { ...event, transition: 'typed' } : event,
    )
    const click = lastClick(events)
    expect(click?.source).toBeUndefined()
    expect(click?.hops[0]).toMatchObject({ how: 'typed', by: 'browser' })
  })

  it.each(['chrome-extension://abcdefgh', 'moz-extension://1234-5678/page.html'])(
    'is an extension’s doing where %s asked for it, and starts from no page',
    (initiator) => {
      const events = chain(steps).map((event) => (event.type === 'request' ? { ...event, initiator } : event))
      const click = lastClick(events)
      expect(click?.hops[0]).toMatchObject({ how: 'extension', by: 'extension' })
      expect(click?.hops[1]).toMatchObject({ how: 'http', by: 'server' })
      expect(click?.source).toBeUndefined()
    },
  )

  it('takes the fragment from the commit, and later events still find their hop', () => {
    const events = chain(steps)
    const committed = events.pop() as BrowserEvent & { type: 'committed' }
    const completed = events.pop() as BrowserEvent
    const click = lastClick([...events, { ...committed, url: `${committed.url}#tblciGiA123` }, completed])
    expect(click?.hops.map(({ url }) => url).at(-1)).toBe('https://shop.example/#tblciGiA123')
    expect(click?.hops).toHaveLength(3)
    expect(click?.gaps).toEqual([])
  })

  it('keeps the fuller headers, whichever listener came first', () => {
    const plain = chain(steps)
    const deep = plain.flatMap((event): BrowserEvent[] =>
      event.type === 'redirect'
        ? [{ ...event, deep: true, headers: [...event.headers, { name: 'Set-Cookie', value: 'a=1' }] }, event]
        : [event],
    )
    const names = lastClick(deep)?.hops[0]?.responseHeaders.map(({ name }) => name)
    expect(names).toEqual(['Set-Cookie'])
  })
})

describe('redirects to the same URL', () => {
  const loop = [{ url: 'https://trk.example/go' }, { url: 'https://trk.example/go' }]

  it('make one hop each, also when the plain and the deep listener tell of them', () => {
    const twice = chain(loop).flatMap((event): BrowserEvent[] =>
      event.type === 'redirect' || event.type === 'response' ? [event, { ...event, deep: true }] : [event],
    )
    expect(lastClick(twice)?.hops).toHaveLength(2)
  })
})

describe('what Firefox tells in another order', () => {
  it('a page that is shown has landed, although its request was reported as aborted', () => {
    const events = chain(steps)
    const committed = events.at(-1) as BrowserEvent
    const completed = events.at(-2) as BrowserEvent & { type: 'completed' }
    const aborted: BrowserEvent = { ...completed, type: 'failed', error: 'NS_BINDING_ABORTED' }
    for (const order of [
      [aborted, committed],
      [committed, aborted],
    ]) {
      const tabs = replay([...events.slice(0, -2), ...order])
      expect(clicksOf(tabs).map(({ outcome }) => outcome)).toEqual(['landed', 'landed'])
    }
  })

  it('a request of a page whose commit comes later follows that page', () => {
    const first = chain([{ url: 'https://pre.example/?clickid=abc' }])
    const second = chain([{ url: 'https://shop.example/' }], { requestId: '200', from: '', startedAt: 2_000 })
    const committed = first.pop() as BrowserEvent
    const [request, ...rest] = second
    const asked = { ...request, initiator: 'https://pre.example/?clickid=abc' } as BrowserEvent
    const clicks = clicksOf(replay([...first, asked, committed, ...rest])).slice(-2)
    expect(clicks.map(({ outcome, hops }) => [outcome, hops.length])).toEqual([
      ['landed', 1],
      ['landed', 1],
    ])
    expect(clicks[1]).toMatchObject({
      previousClickId: clicks[0]?.id,
      source: { url: 'https://pre.example/?clickid=abc' },
    })
  })
})

describe('events of a click that is not remembered any more', () => {
  it('change nothing: a download may end long after', () => {
    const first = chain(steps)
    const [request, , , redirect] = first.slice(1)
    const others = [1, 2, 3, 4].flatMap((id) =>
      chain([{ url: `https://page${id}.example/` }], {
        requestId: `30${id}`,
        from: '',
        startedAt: 5_000 + id * 1_000,
      }),
    )
    const before = replay([
      ...first.slice(0, 1),
      request as BrowserEvent,
      redirect as BrowserEvent,
      ...others,
    ])
    const late = { ...(first.at(-2) as BrowserEvent), at: 60_000 }
    expect(clicksOf(replay([late], before)).map(({ id }) => id)).toEqual(clicksOf(before).map(({ id }) => id))
  })
})

describe('a click in a new tab', () => {
  const opened = (at: number): BrowserEvent => ({
    type: 'tab-opened',
    at,
    tabId: 2,
    frameId: 0,
    openerTabId: 1,
  })
  const page = chain([{ url: 'https://page.example/offers' }], { tabId: 1, requestId: '1' })

  it('starts from the page of its opener', () => {
    const tabs = replay([...page, opened(1_500), ...chain(steps, { tabId: 2, from: '' })])
    expect(tabOf(tabs, 2).clicks[0]).toMatchObject({
      source: { url: 'https://page.example/offers' },
      openerTabId: 1,
    })
  })

  it('does so too when only the tab itself is told of, without onCreatedNavigationTarget', () => {
    const created = readCreatedTab({ id: 2, openerTabId: 1 }, 1_500) as BrowserEvent
    const tabs = replay([...page, created, ...chain(steps, { tabId: 2, from: '' })])
    expect(tabOf(tabs, 2).clicks[0]).toMatchObject({
      source: { url: 'https://page.example/offers' },
      openerTabId: 1,
    })
    const both = replay([...page, created, opened(1_501), ...chain(steps, { tabId: 2, from: '' })])
    expect(both).toEqual(tabs)
  })

  it('does so too when the request is reported before the tab', () => {
    const [request, ...rest] = chain(steps, { tabId: 2, from: '' })
    const tabs = replay([...page, request as BrowserEvent, opened(1_500), ...rest])
    expect(tabOf(tabs, 2).clicks[0]?.source).toEqual({ url: 'https://page.example/offers' })
  })
})

describe('clicks that follow one another', () => {
  it('are two clicks, and the second names the first', () => {
    const first = chain(steps)
    const second = chain([{ url: 'https://other.example/' }], {
      requestId: '200',
      from: '',
      startedAt: 9_000,
    })
    const [, one, two] = clicksOf(replay([...first, ...second]))
    expect(one?.hops).toHaveLength(3)
    expect(two?.hops).toHaveLength(1)
    expect(two).toMatchObject({ previousClickId: one?.id, source: { url: 'https://shop.example/' } })
  })
})

it('a return to the landing page does not change how its click began', () => {
  const events = chain(steps)
  const back = {
    ...(events.at(-1) as BrowserEvent),
    at: 99_000,
    qualifiers: ['forward_back'],
  } as BrowserEvent
  expect(lastClick([...events, back])).toEqual(lastClick(events))
})

describe('the end of a click', () => {
  const request = (chain(steps)[1] ?? {}) as BrowserEvent & { type: 'request' }
  const failed = (error: string): BrowserEvent => ({ ...request, type: 'failed', at: 2_000, error })

  it.each([
    ['net::ERR_NAME_NOT_RESOLVED', 'failed'],
    ['NS_ERROR_CONNECTION_REFUSED', 'failed'],
    ['net::ERR_ABORTED', 'stopped'],
    ['NS_BINDING_ABORTED', 'stopped'],
  ])('%s means %s', (error, outcome) => {
    const click = lastClick([request, failed(error)])
    expect(click?.outcome).toBe(outcome)
    expect(click?.hops[0]?.error).toEqual({ code: error })
  })

  it('is an app when the server sends the browser to an app link', () => {
    const events: BrowserEvent[] = [
      request,
      {
        ...request,
        type: 'redirect',
        status: 302,
        statusLine: 'HTTP/1.1 302',
        headers: [],
        deep: false,
        redirectUrl: 'market://details?id=x',
      },
    ]
    const click = lastClick(events)
    expect(click?.outcome).toBe('app')
    expect(click?.hops.at(-1)?.url).toBe('market://details?id=x')
  })

  it('is stopped when the tab is closed midway', () => {
    expect(lastClick([request, { type: 'tab-closed', at: 1_100, tabId: 1, frameId: 0 }])?.outcome).toBe(
      'stopped',
    )
  })

  it('is an empty answer although the navigation ends before the request', () => {
    const answered: BrowserEvent = {
      ...request,
      type: 'response',
      status: 204,
      statusLine: 'HTTP/1.1 204',
      headers: [],
      deep: false,
    }
    const aborted: BrowserEvent = { ...request, type: 'navigation-failed', error: 'net::ERR_ABORTED' }
    expect(lastClick([request, answered, aborted])?.outcome).toBe('no-content')
  })

  it('tells no source page of an address that was typed and never shown', () => {
    const page = chain([{ url: 'https://bank.example/account' }])
    const typed: BrowserEvent = { ...request, requestId: '900', at: 8_000, initiator: undefined }
    expect(lastClick([...page, typed])?.source).toBeUndefined()
  })

  it('is not revised by the retry of the error page, until its page is shown', () => {
    const retry = { ...request, requestId: '101', at: 3_000 }
    const again = { ...failed('net::ERR_CONNECTION_RESET'), requestId: '101', at: 3_100 } as BrowserEvent
    const events = [request, failed('net::ERR_CONNECTION_RESET'), retry]
    expect(clicksOf(replay([...events, again]))).toHaveLength(1)
    const shown: BrowserEvent[] = [
      { ...retry, type: 'response', status: 200, statusLine: 'HTTP/1.1 200', headers: [], deep: false },
      {
        type: 'committed',
        at: 3_200,
        tabId: 1,
        frameId: 0,
        url: retry.url,
        transition: 'reload',
        qualifiers: [],
      },
    ]
    const clicks = clicksOf(replay([...events, ...shown]))
    expect(clicks.map(({ outcome }) => outcome)).toEqual(['failed', 'landed'])
    expect(clicks[1]).toMatchObject({ gaps: [], hops: [{ how: 'reload', status: 200 }] })
  })
})

describe('events that were never seen', () => {
  it('leave a gap, never a silent hole', () => {
    const [, , , ...late] = chain(steps)
    expect(lastClick(late)?.gaps).toEqual([expect.objectContaining({ afterHop: -1 })])
  })

  it('are filled in where a neighbour proves them', () => {
    const events = chain(steps)
    const withoutSecondRequest = events.filter(
      (event) => !(event.type === 'request' && event.url === steps[1]?.url),
    )
    const click = lastClick(withoutSecondRequest)
    expect(click?.hops.map(({ url }) => url)).toEqual(steps.map(({ url }) => url))
    expect(click?.gaps).toEqual([])
  })
})
