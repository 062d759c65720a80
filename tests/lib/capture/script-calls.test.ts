import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Tabs } from '@/lib/capture/state'
import type { BrowserEvent, CommittedEvent, ScriptCallEvent } from '@/lib/schemas/event'
import { eventsOf, type Trace, traces } from './recorded'
import { chain, clicksOf, context, heldClicks, replay } from './trace'

const LANDING = 'https://shop.example/?oid=1'
const URL = 'https://trk.example/sdk/click?oid=1'

function call(change: Partial<ScriptCallEvent> = {}): ScriptCallEvent {
  return {
    type: 'script-call',
    at: 1_100,
    tabId: 1,
    frameId: 0,
    requestId: 'call-1',
    url: URL,
    method: 'GET',
    initiator: 'https://shop.example',
    ...change,
  }
}

/** A click that lands; each page has a document of its own. */
const landing = withDocuments(chain([{ url: LANDING }]))
const leaving = withDocuments(
  chain([{ url: 'https://next.example/' }], { requestId: '200', from: '', startedAt: 2_000 }),
)

function withDocuments(events: BrowserEvent[]): BrowserEvent[] {
  return events.map((event) =>
    event.type === 'committed' ? { ...event, documentId: `document of ${event.url}` } : event,
  )
}

const own = (change: Partial<ScriptCallEvent> = {}) =>
  call({ documentId: `document of ${LANDING}`, ...change })
const answered = (change: Partial<ScriptCallEvent> = {}) => own({ at: 1_150, status: 200, ...change })
type Outline = [string | undefined, (string | number | undefined)[][]]
const callsOf = (events: readonly BrowserEvent[], tabs: Tabs = {}, inContext = context) =>
  clicksOf(replay(events, tabs, inContext)).map(
    ({ hops, landing }): Outline => [
      hops[0]?.url,
      landing.scriptCalls.map(({ url, at, status, error }) => [url, at, status ?? error?.code]),
    ],
  )
const WHOLE: Outline[] = [
  ['https://page.example/', []],
  [LANDING, [[URL, 1_100, 200]]],
]

describe('a call of a tracking script', () => {
  it('is kept with the click whose landing page made it, and with its answer', () => {
    expect(callsOf([...landing, own(), answered()])).toEqual(WHOLE)
  })

  it('is kept when it failed, with the browser’s reason', () => {
    const blocked = own({ at: 1_101, error: 'net::ERR_BLOCKED_BY_CLIENT' })
    expect(callsOf([...landing, own(), blocked])[1]).toEqual([
      LANDING,
      [[URL, 1_100, 'net::ERR_BLOCKED_BY_CLIENT']],
    ])
  })

  it('finds its click after the worker died in between, with nothing but the tab’s state left', () => {
    const stored: Tabs = JSON.parse(JSON.stringify(replay(landing)))
    expect(callsOf([own(), answered()], stored)).toEqual(WHOLE)
  })

  it('may be told before the commit of its page', () => {
    const committed = landing.at(-1) as BrowserEvent
    expect(callsOf([...landing.slice(0, -1), own(), answered(), committed])).toEqual(WHOLE)
  })

  it('is not given to the page before when it comes too early, nor to the next when it comes too late', () => {
    const stranger = call({ documentId: 'a document that was left', at: 2_100 })
    const events = [...landing, ...leaving, stranger, { ...stranger, status: 200 }]
    expect(callsOf(events).flatMap(([, calls]) => calls)).toEqual([])
  })

  it('that the landing page made is not kept once another page is shown', () => {
    expect(callsOf([...landing, ...leaving, own({ at: 2_100 })]).flatMap(([, calls]) => calls)).toEqual([])
  })

  it('is answered on the record even when the page was left meanwhile', () => {
    const [, click] = callsOf([...landing, own(), ...leaving, answered({ at: 2_100 })])
    expect(click).toEqual(WHOLE[1])
  })

  it('of a frame belongs to the page that holds it', () => {
    const framed = call({ frameId: 7, documentId: 'of the frame', initiator: 'https://tags.example' })
    expect(callsOf([...landing, framed, { ...framed, status: 200 }])).toEqual(WHOLE)
  })

  it('without a named document belongs to the page of its origin, which may have rewritten its address', () => {
    const rewritten: BrowserEvent = {
      type: 'history',
      at: 1_090,
      tabId: 1,
      frameId: 0,
      url: 'https://shop.example/a?rtkcid=1',
    }
    const events = [...landing, rewritten, call({ initiator: LANDING })]
    expect(callsOf(events).at(-1)).toEqual([LANDING, [[URL, 1_100, undefined]]])
  })

  it('stays with its click when that turns out to be the next part of the one before', () => {
    const first = withDocuments(chain([{ url: 'https://pre.example/' }]))
    const shownAt = first.at(-1)?.at as number
    const page = { tabId: 1, frameId: 0, shownAt }
    const second = withDocuments(
      chain([{ url: LANDING }], { requestId: '300', from: '', startedAt: 1_200 }),
    ).map((event) => (event.type === 'request' ? { ...event, initiator: 'https://pre.example' } : event))
    const seen: BrowserEvent = { ...page, type: 'page-seen', at: shownAt }
    const events = [...first, ...second, own({ at: 1_300 }), answered({ at: 1_310 }), seen]
    const joined = clicksOf(replay(events)).at(-1)
    expect(joined?.hops.map(({ url }) => url)).toEqual(['https://pre.example/', LANDING])
    expect(joined?.landing.scriptCalls).toMatchObject([{ url: URL, status: 200 }])
  })

  it('stays with the page that made it when its click turns out to be two', () => {
    const first = withDocuments(chain([{ url: 'https://pre.example/' }]))
    const shownAt = first.at(-1)?.at as number
    const page = { tabId: 1, frameId: 0, shownAt }
    const before = call({
      at: shownAt + 1,
      requestId: 'call-0',
      documentId: 'document of https://pre.example/',
    })
    const second = withDocuments(
      chain([{ url: LANDING }], { requestId: '300', from: '', startedAt: 1_200 }),
    ).map((event) => (event.type === 'request' ? { ...event, initiator: 'https://pre.example' } : event))
    const seen: BrowserEvent = { ...page, type: 'page-seen', at: shownAt }
    const touched: BrowserEvent = { ...page, type: 'page-touched', at: shownAt + 2 }
    const events = [...first, before, seen, ...second, own({ at: 1_300 }), answered({ at: 1_310 }), touched]
    expect(callsOf(events).slice(1)).toEqual([
      ['https://pre.example/', [[URL, before.at, undefined]]],
      [LANDING, [[URL, 1_300, 200]]],
    ])
  })

  it('of a page that is made ready in advance comes with it when it is shown', () => {
    const trace = traces.find(
      ({ scenario, browser }) => /prerender/.test(scenario) && /^Chrome/.test(browser),
    )
    const events = eventsOf(trace as Trace)
    const ready = events.findIndex((event) => event.type === 'committed' && event.prerender)
    const { at, tabId, frameId, documentId } = events[ready] as CommittedEvent
    const made = call({ at: at + 1, tabId, frameId, ...(documentId ? { documentId } : {}), prerender: true })
    const told = [made, { ...made, at: at + 2, status: 200 }]
    const [click] = heldClicks([...events.slice(0, ready + 1), ...told, ...events.slice(ready + 1)])
    expect(click?.hops).toHaveLength(2)
    expect(click?.landing.scriptCalls).toMatchObject([{ url: URL, status: 200 }])
  })

  it('that tells of a conversion has a list of its own', () => {
    const pixel = { pixel: true as const, requestId: 'pixel-1' }
    const events = [...landing, own(), own(pixel), answered(pixel), answered()]
    const { scriptCalls, pixels } = clicksOf(replay(events)).at(-1)?.landing ?? {}
    expect(scriptCalls).toMatchObject([{ requestId: 'call-1', status: 200 }])
    expect(pixels).toMatchObject([{ requestId: 'pixel-1', status: 200 }])
  })

  it('fills no click without end', () => {
    const many = Array.from({ length: 200 }, (_, place) => own({ requestId: `call-${place}` }))
    expect(clicksOf(replay([...landing, ...many])).at(-1)?.landing.scriptCalls).toHaveLength(50)
  })

  it('comes out the same in any order that keeps requests, calls and frames each in theirs, and told twice', () => {
    const calls = [own(), answered()]
    const other = [own({ requestId: 'call-2', at: 1_120 }), answered({ requestId: 'call-2', at: 1_130 })]
    const expected = callsOf([...landing, ...calls, ...other])
    const place = fc.nat(landing.length - 2)
    fc.assert(
      fc.property(place, place, fc.nat(4), (first, second, twice) => {
        // Any time after the page before was shown, which is the first event of the trace.
        const events = insertAt(insertAt(landing, calls, first + 2), other, second + 2)
        expect(callsOf(events)).toEqual(expected)
        const told = events[twice] as BrowserEvent
        expect(callsOf([...events.slice(0, twice + 1), told, ...events.slice(twice + 1)])).toEqual(expected)
      }),
    )
  })

  it('is read by its time where Firefox tells of it late', () => {
    const inFirefox = { ...context, lateness: 3_000 }
    const calls = [call({ initiator: LANDING }), call({ initiator: LANDING, at: 1_150, status: 200 })]
    const events = [...chain([{ url: LANDING }]), ...leaving, ...calls]
    expect(callsOf(events, {}, inFirefox).find(([url]) => url === LANDING)).toEqual(WHOLE[1])
  })
})

function insertAt(events: readonly BrowserEvent[], added: readonly BrowserEvent[], place: number) {
  return [...events.slice(0, place), ...added, ...events.slice(place)]
}
