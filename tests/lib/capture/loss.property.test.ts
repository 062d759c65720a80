import { describe, expect, it } from 'vitest'
import { isSameAddress } from '@/lib/capture/hops'
import { reduce } from '@/lib/capture/reduce'
import type { Tabs } from '@/lib/capture/state'
import type { Click, Hop } from '@/lib/schemas/click'
import type { BrowserEvent } from '@/lib/schemas/event'
import { eventsOf, type Trace, traces } from './recorded'
import { clicksOf, context } from './trace'

/** All clicks that were ever written, as the last event that changed them left them. */
function writtenClicks(events: readonly BrowserEvent[]): Click[] {
  const written = new Map<string, Click>()
  let tabs: Tabs = {}
  for (const event of events) {
    tabs = reduce(tabs, event, context)
    for (const click of clicksOf(tabs)) written.set(click.id, click)
    for (const { joined = [] } of Object.values(tabs)) for (const { id } of joined) written.delete(id)
  }
  return [...written.values()]
}

const hopsOf = (clicks: Click[]) => clicks.flatMap(({ hops }) => hops)
const isSame = (one: Hop, other: Hop) =>
  one.requestId === other.requestId && isSameAddress(one.url, other.url)

/** Those of `hops` for which there is none among `others`, each of which counts once. */
function without(hops: Hop[], others: Hop[]): Hop[] {
  const left = [...others]
  return hops.filter((hop) => {
    const place = left.findIndex((other) => isSame(hop, other))
    if (place >= 0) left.splice(place, 1)
    return place < 0
  })
}

/** Whether another event than the lost one tells of the hop at all. */
function isTold(hop: Hop, events: readonly BrowserEvent[]): boolean {
  return events.some((event) => {
    if (!('url' in event) || ('requestId' in event && event.requestId !== hop.requestId)) return false
    return isSameAddress(event.url, hop.url)
  })
}

/** What one event alone tells, so that its loss cannot be seen. */
const ALONE: Record<string, BrowserEvent['type']> = {
  // Whether a page rewrote its address by itself is known only by the look inside it.
  'history.replaceState that rewrites the landing URL': 'page-seen',
  // That the page made ready is shown is told by its commit, and only then is it looked into.
  'prerendered and then activated': 'committed',
}

const chromium = traces.filter(({ browser }) => browser.startsWith('Chrome'))

/** The events that may be lost, by their place. */
function losses(trace: Trace): { lost: BrowserEvent; left: BrowserEvent[] }[] {
  const events = eventsOf(trace)
  return events.flatMap((lost, place) =>
    ALONE[trace.scenario] === lost.type ? [] : [{ lost, left: events.toSpliced(place, 1) }],
  )
}

describe.each(chromium)('any one event lost of $scenario', (trace) => {
  const whole = hopsOf(writtenClicks(eventsOf(trace)))

  it('gives no hop that was not there, nor any twice', () => {
    for (const { lost, left } of losses(trace))
      expect(without(hopsOf(writtenClicks(left)), whole), JSON.stringify(lost)).toEqual([])
  })

  it('leaves no hole without a gap', () => {
    for (const { lost, left } of losses(trace)) {
      const clicks = writtenClicks(left)
      const missing = without(whole, hopsOf(clicks)).filter((hop) => isTold(hop, left))
      const gaps = clicks.flatMap((click) => click.gaps)
      if (gaps.length === 0) expect(missing, JSON.stringify(lost)).toEqual([])
    }
  })
})
