import type { Page } from 'puppeteer-core'
import { recordEvents } from './event-recorder'

/** The browser's events as they are told to the extension, by name. */
export interface EventFeed {
  onEvent(listener: ((name: string) => void) | undefined): void
}

/** Lets a page of the extension pass on each event at once. */
export async function feedEvents(page: Page): Promise<EventFeed> {
  let listener: ((name: string) => void) | undefined
  await page.exposeFunction('eventTold', (name: string) => listener?.(name))
  await recordEvents(page)
  await page.evaluate(() => {
    const scope = globalThis as unknown as {
      recordedEvents: { on: string }[]
      eventTold: (name: string) => void
    }
    scope.recordedEvents.push = (...events) => {
      for (const { on } of events) scope.eventTold(on)
      return 0
    }
  })
  return {
    onEvent: (next) => {
      listener = next
    },
  }
}
