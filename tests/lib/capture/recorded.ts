import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  type NavigationDetails,
  type NavigationEventName,
  navigationReaders,
  readCreatedTab,
  readRemovedTab,
} from '@/lib/browser/read-navigation'
import { readMessage, readNote } from '@/lib/browser/read-page'
import { type RequestDetails, type RequestEventName, requestReaders } from '@/lib/browser/read-request'
import type { CaptureContext } from '@/lib/capture/state'
import type { BrowserEvent } from '@/lib/schemas/event'
import { context } from './trace'

/** One event as a browser told it, with what the readers read. Times are milliseconds since the first one. */
export type TraceEvent =
  | { on: `webRequest.${RequestEventName}`; details: RequestDetails }
  | { on: `webNavigation.${NavigationEventName}`; details: NavigationDetails }
  | { on: 'tabs.onCreated'; at: number; details: { id?: number; openerTabId?: number } }
  | { on: 'tabs.onRemoved'; at: number; details: { id: number } }
  | { on: 'storage.onChanged'; details: { key: string; value: unknown } }
  | { on: 'runtime.onMessage'; at: number; details: { message: unknown; tabId: number } }

/** What a browser told of one scenario of `tests/e2e/scenarios`, and what must be made of it. */
export interface Trace {
  /** Its name and version. */
  browser: string
  scenario: string
  /** The clicks that are kept, as `outline` has them, oldest first. */
  clicks: string[][]
  events: TraceEvent[]
}

const FOLDER = fileURLToPath(new URL('../../fixtures/traces/', import.meta.url))

/** Every recorded trace, of either browser. `npm run traces` records them anew. */
export const traces: Trace[] = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.json'))
  .sort()
  .map((path) => JSON.parse(readFileSync(join(FOLDER, path), 'utf8')))

/** How late Firefox may tell an event, in milliseconds; as `lib/browser/environment.ts` has it. */
export const FIREFOX_LATENESS = 3_000

/** The context in which events of the trace's browser are read. */
export function contextOf({ browser }: Trace): CaptureContext {
  return { ...context, lateness: browser.startsWith('firefox') ? FIREFOX_LATENESS : 0 }
}

/** The trace as plain events, by the product's own readers. */
export function eventsOf({ events }: Trace): BrowserEvent[] {
  return events.flatMap((event) => read(event) ?? [])
}

function read(event: TraceEvent): BrowserEvent | undefined {
  switch (event.on) {
    case 'tabs.onCreated':
      return readCreatedTab(event.details, event.at)
    case 'tabs.onRemoved':
      return readRemovedTab(event.details.id, event.at)
    case 'storage.onChanged':
      return readNote(event.details.key, event.details.value)
    case 'runtime.onMessage':
      return readMessage(event.details.message, event.details.tabId, event.at)
  }
  const [area, name] = event.on.split('.') as [string, string]
  return area === 'webRequest'
    ? requestReaders[name as RequestEventName](event.details as RequestDetails, false)
    : navigationReaders[name as NavigationEventName](event.details as NavigationDetails)
}
