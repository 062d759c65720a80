import type { Page } from 'puppeteer-core'
import type { Click } from '@/lib/schemas/click'
import { readDatabase } from './database'

/** A page of the extension from which tests look at what is on record. */
export interface Record {
  page: Page
  /** The stored clicks, oldest first, when the worker has written all that it was told. */
  clicks(): Promise<Click[]>
  /** The clicks, as soon as `isMet` holds of them and nothing is left to be written; or what is there at last. */
  clicksOnce(isMet: (clicks: Click[]) => boolean, timeoutMs?: number): Promise<Click[]>
  forget(): Promise<void>
}

/** `page` is any page of the extension; it need not be in front. */
export function recordSeenFrom(page: Page): Record {
  const ask = (name: string, payload: object) =>
    page.evaluate(
      (message) => {
        // biome-ignore lint/suspicious/noExplicitAny: the API of either browser, by name.
        const { browser, chrome } = globalThis as any
        return (browser ?? chrome).runtime.sendMessage(message)
      },
      { name, payload },
    )
  // It is refused, after everything that was told before it is written.
  const written = () => ask('pin-click', { clickId: 'none', pinned: false })
  const clicks = async () => {
    await written()
    const stored = await readDatabase(page)
    return stored.clicks.sort((one, other) => one.startedAt - other.startedAt)
  }
  return {
    page,
    clicks,
    clicksOnce: async (isMet, timeoutMs = 10_000) => {
      const deadline = Date.now() + timeoutMs
      for (;;) {
        const known = await clicks()
        if (isMet(known) || Date.now() > deadline) return known
        await new Promise((resolve) => setTimeout(resolve, 40))
      }
    },
    forget: async () => {
      await ask('delete-all', {})
    },
  }
}
