import { reduce } from '@/lib/capture/reduce'
import type { CaptureContext, Tabs } from '@/lib/capture/state'
import { isHeld } from '@/lib/record/keep'
import type { Click } from '@/lib/schemas/click'
import type { BrowserEvent, RedirectEvent } from '@/lib/schemas/event'
import { defaultSettings } from '@/lib/schemas/settings'

export const context: CaptureContext = {
  sessionNonce: 'nonce',
  environment: {
    browser: 'chromium',
    userAgent: 'test',
    language: 'en',
    timeZone: 'UTC',
    extensionVersion: '0.1.0',
  },
  private: false,
  lateness: 0,
}

/** The state after the events, from nothing or from an earlier state. */
export function replay(events: readonly BrowserEvent[], tabs: Tabs = {}, inContext = context): Tabs {
  return events.reduce((state, event) => reduce(state, event, inContext), tabs)
}

export function clicksOf(tabs: Tabs): Click[] {
  return Object.values(tabs).flatMap(({ clicks }) => clicks)
}

/** The clicks there is something to look at, oldest first. */
export function heldClicks(events: readonly BrowserEvent[], inContext = context): Click[] {
  return clicksOf(replay(events, {}, inContext))
    .filter((click) => isHeld(click, defaultSettings))
    .sort((one, other) => one.startedAt - other.startedAt)
}

type Step = { url: string; status?: number; headers?: RedirectEvent['headers'] }

/** The events Chromium reports for a link that leads through `steps`, the last of which is shown. */
export function chain(
  steps: Step[],
  { tabId = 1, requestId = '100', from = 'https://page.example/', startedAt = 1_000 } = {},
): BrowserEvent[] {
  let at = startedAt
  const events: BrowserEvent[] = []
  if (from) {
    events.push({ type: 'committed', at, tabId, frameId: 0, url: from, transition: 'typed', qualifiers: [] })
  }
  steps.forEach((step, index) => {
    const next = steps[index + 1]
    const common = { tabId, frameId: 0, requestId, url: step.url }
    const status = step.status ?? (next ? 302 : 200)
    const answer = {
      ...common,
      status,
      statusLine: `HTTP/1.1 ${status}`,
      headers: step.headers ?? [],
      deep: false,
    }
    at += 10
    events.push({ ...common, type: 'request', at, method: 'GET', initiator: 'https://page.example' })
    events.push({ ...common, type: 'request-headers', at: at + 1, headers: [], deep: false })
    events.push({ ...answer, type: 'response', at: at + 2 })
    events.push(
      next
        ? { ...answer, type: 'redirect', at: at + 3, redirectUrl: next.url, ip: '127.0.0.1' }
        : { ...answer, type: 'completed', at: at + 3, ip: '127.0.0.1' },
    )
  })
  const last = steps.at(-1) as Step
  events.push({
    type: 'committed',
    at: at + 5,
    tabId,
    frameId: 0,
    url: last.url,
    transition: 'link',
    qualifiers: [],
  })
  return events
}
