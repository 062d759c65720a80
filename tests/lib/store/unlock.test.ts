import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { giveUnlock, spendUnlock } from '@/lib/store/unlock'

const now = 1_764_000_000_000

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }))
beforeEach(() => fakeBrowser.reset())

describe('an unlock', () => {
  it('is good for one send of its event', async () => {
    const id = await giveUnlock('event', now)
    expect(await spendUnlock(id, 'event', now)).toBe(true)
    expect(await spendUnlock(id, 'event', now)).toBe(false)
  })

  it('lets one of two that ask at once go', async () => {
    const id = await giveUnlock('event', now)
    const spent = await Promise.all([spendUnlock(id, 'event', now), spendUnlock(id, 'event', now)])
    expect(spent).toEqual([true, false])
  })

  it('ends with a send of another event, or without it', async () => {
    for (const [given, event] of [
      ['id', 'another'],
      [undefined, 'event'],
      ['forged', 'event'],
    ] as const) {
      const id = await giveUnlock('event', now)
      expect(await spendUnlock(given === 'id' ? id : given, event, now)).toBe(false)
      expect(await spendUnlock(id, 'event', now)).toBe(false)
    }
  })

  it('is none after a minute, and when a newer one was given', async () => {
    const late = await giveUnlock('event', now)
    expect(await spendUnlock(late, 'event', now + 60_001)).toBe(false)
    const older = await giveUnlock('event', now)
    await giveUnlock('event', now)
    expect(await spendUnlock(older, 'event', now)).toBe(false)
  })
})
