import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TabState } from '@/lib/capture/state'
import { hasJourney, recordedClicks, withOrigins, withoutForeignPixels } from '@/lib/record/journey'
import { isKept } from '@/lib/record/keep'
import type { Click } from '@/lib/schemas/click'
import type { BrowserEvent } from '@/lib/schemas/event'
import { defaultSettings } from '@/lib/schemas/settings'
import { AWC, AWIN, pageOf } from '@/tests/lib/pixels/calls'

const LANDING = `https://shop.example/?awc=${AWC}`
const PLAIN = 'https://shop.example/cart'

/** A tab in which these pages followed one another, of which it remembers the last three clicks at each. */
function walk(pages: readonly { url: string; calls?: string[]; typed?: boolean }[]): {
  tab: TabState
  last: Click
} {
  let tab: TabState = { tabId: 1, clicks: [] }
  pages.forEach(({ url, calls = [], typed }, place) => {
    const previous = place === 0 || typed ? {} : { previousClickId: `click-${place - 1}` }
    const click = pageOf(url, calls, { id: `click-${place}`, previousClickId: undefined, ...previous })
    tab = withOrigins({ ...tab, clicks: [...tab.clicks, click].slice(-3) }, defaultSettings)
  })
  return { tab, last: tab.clicks.at(-1) as Click }
}
const recorded = (pages: Parameters<typeof walk>[0]) => {
  return recordedClicks(walk(pages).tab, defaultSettings).at(-1) as Click
}

describe('a page that told of a conversion', () => {
  it('follows the last recorded click, over any number of pages between, and is kept', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), (between) => {
        const pages = Array.from({ length: between }, () => ({ url: PLAIN }))
        const click = recorded([{ url: LANDING }, ...pages, { url: PLAIN, calls: [AWIN] }])
        expect(click.previousClickId).toBe('click-0')
        expect(isKept(click, defaultSettings)).toBe(true)
      }),
    )
  })

  it('follows an earlier one that was kept for the same reason', () => {
    const order = { url: PLAIN, calls: [AWIN] }
    expect(recorded([{ url: LANDING }, { url: PLAIN }, order, { url: PLAIN }, order]).previousClickId).toBe(
      'click-2',
    )
  })

  it('is nobody’s without a click worth recording, and not kept', () => {
    const click = recorded([{ url: PLAIN }, { url: PLAIN }, { url: PLAIN, calls: [AWIN] }])
    expect(click.landing.pixels).toEqual([])
    expect(isKept(click, defaultSettings)).toBe(false)
  })

  it('is nobody’s where the user typed another address since', () => {
    const click = recorded([{ url: LANDING }, { url: PLAIN, typed: true }, { url: PLAIN, calls: [AWIN] }])
    expect(click.landing.pixels).toEqual([])
  })

  it('in a new tab follows the last recorded click of the tab that it was opened from', () => {
    const order = (pages: Parameters<typeof walk>[0]) => {
      const { tab: from, last } = walk(pages)
      const opened: TabState = { tabId: 2, clicks: [], opener: { tabId: 1, clickId: last.id } }
      // The page of a new tab is told of later than the tab, and then the other one is not at hand.
      const tab = withOrigins(opened, defaultSettings, from)
      const thanks = pageOf(PLAIN, [AWIN], { id: 'thanks', previousClickId: last.id })
      const shown = withOrigins({ ...tab, clicks: [thanks] }, defaultSettings)
      return { click: recordedClicks(shown, defaultSettings)[0] as Click, shown }
    }
    for (const between of [0, 1, 5]) {
      const pages = [{ url: LANDING }, ...Array.from({ length: between }, () => ({ url: PLAIN }))]
      const { click, shown } = order(pages)
      expect(click.previousClickId).toBe('click-0')
      expect(click.landing.pixels).toHaveLength(1)
      expect(hasJourney(shown, defaultSettings)).toBe(true)
    }
    const { click, shown } = order([{ url: PLAIN }, { url: PLAIN }])
    expect(click.landing.pixels).toEqual([])
    expect(hasJourney(shown, defaultSettings)).toBe(false)
  })

  it('that carries an ID itself stays as it is', () => {
    const pages = [{ url: LANDING }, { url: PLAIN }, { url: LANDING, calls: [AWIN] }]
    const { tab, last } = walk(pages)
    expect(recordedClicks(tab, defaultSettings).at(-1)).toBe(last)
  })
})

describe('of what pages tell', () => {
  const base = { tabId: 1, frameId: 0, at: 1, requestId: '1', url: AWIN, method: 'GET' }
  const pixel: BrowserEvent = { ...base, type: 'script-call', pixel: true }
  const call: BrowserEvent = { ...base, type: 'script-call' }

  it('nothing is noted in a tab without a click worth recording', () => {
    const { tab } = walk([{ url: PLAIN }])
    expect(withoutForeignPixels([pixel, call], { 1: tab }, defaultSettings)).toEqual([call])
    expect(withoutForeignPixels([pixel], {}, defaultSettings)).toEqual([])
  })

  it('all is noted in the journey of one', () => {
    const { tab } = walk([{ url: LANDING }, { url: PLAIN }, { url: PLAIN }, { url: PLAIN }, { url: PLAIN }])
    expect(withoutForeignPixels([pixel, call], { 1: tab }, defaultSettings)).toEqual([pixel, call])
  })
})
