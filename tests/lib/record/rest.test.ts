import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { untilRest } from '@/lib/record/rest'
import { writeTabs } from '@/lib/record/tabs'
import type { Click, Outcome } from '@/lib/schemas/click'
import { sampleClick, sampleHop } from '@/tests/fixtures/sample-click'

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }))

const TAB = 7
const LONGEST = 60_000

beforeEach(async () => {
  fakeBrowser.reset()
  vi.useFakeTimers()
  await tell()
})
afterEach(() => vi.useRealTimers())

const tell = (...clicks: Click[]) => writeTabs({ [TAB]: { tabId: TAB, clicks } })
const click = (outcome: Outcome, hops = 1) =>
  sampleClick({ outcome, hops: Array.from({ length: hops }, () => sampleHop()) })

/** Watches the tab, and says whether it has come to rest, or that nothing is known yet. */
function watch(signal = new AbortController().signal) {
  let answer: boolean | undefined
  void untilRest(TAB, { longest: LONGEST, signal }).then((rested) => {
    answer = rested
  })
  return async (milliseconds: number) => {
    await vi.advanceTimersByTimeAsync(milliseconds)
    return answer
  }
}

describe('a tab comes to rest', () => {
  it.each(['failed', 'download', 'app', 'no-content'] as const)(
    'at once when its click ended as %s',
    async (outcome) => {
      const after = watch()
      await tell(click('open'))
      expect(await after(10_000)).toBeUndefined()
      await tell(click(outcome))
      expect(await after(0)).toBe(true)
    },
  )

  it('three seconds after its page was shown, which may lead on until then', async () => {
    const after = watch()
    await tell(click('landed'))
    expect(await after(2_900)).toBeUndefined()
    await tell(click('landed'), { ...click('open'), id: 'nonce-2' })
    expect(await after(20_000)).toBeUndefined()
    await tell(click('landed'), { ...click('landed'), id: 'nonce-2' })
    expect(await after(2_900)).toBeUndefined()
    expect(await after(200)).toBe(true)
  })

  it('although its page rewrites its address again and again', async () => {
    const after = watch()
    await tell(click('landed'))
    await after(2_000)
    const [hop] = click('landed').hops
    await tell({ ...click('landed'), hops: [hop, { ...hop, how: 'history' }] as Click['hops'] })
    expect(await after(1_100)).toBe(true)
  })

  it('not before the longest time where its click is still open', async () => {
    const after = watch()
    await tell(click('open'))
    expect(await after(LONGEST - 1)).toBeUndefined()
    expect(await after(1)).toBe(false)
  })

  it('never after the wait was stopped', async () => {
    const stop = new AbortController()
    const after = watch(stop.signal)
    await tell(click('landed'))
    stop.abort()
    expect(await after(0)).toBe(false)
  })
})
