import type { HeaderChange } from '../schemas/link-check'
import { changeHeaders } from './session-rules'

/** All kinds, for what a page loads is asked for as the same device; left out, a rule is for no page. */
const EVERYTHING = [
  'main_frame',
  'sub_frame',
  'stylesheet',
  'script',
  'image',
  'font',
  'object',
  'xmlhttprequest',
  'ping',
  'media',
  'websocket',
  'other',
] as const

/** Changes the headers of every request of one tab; returns the way to take that back. */
export function changeHeadersOfTab(
  tabId: number,
  changes: readonly HeaderChange[],
): Promise<() => Promise<void>> {
  return changeHeaders(changes, { tabIds: [tabId], resourceTypes: [...EVERYTHING] })
}
