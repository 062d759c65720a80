import type { BrowserEvent } from '../schemas/event'

/** Where a page's notes lie until they are recorded: `page:<tab>:<time of its commit>:<what>`, with the time. */
export const NOTES = 'page:'
export const NOTE_TYPES = {
  seen: 'page-seen',
  touched: 'page-touched',
  cookies: 'page-cookies-changed',
} as const

/** What a page tells by message: sooner than by a note, but lost when the worker is not there. */
export interface PageMessage {
  pageKey: string
  touchedAt?: number
  refreshes?: string[]
}

/** More, or longer, than any page needs: a page must not fill the memory. */
const MOST_REFRESHES = 10
const LONGEST_REFRESH = 70_000

/** How an entry of the extension's storage reads; undefined for one that is no page's note. */
export function readNote(key: string, value: unknown): BrowserEvent | undefined {
  if (!key.startsWith(NOTES) || typeof value !== 'number') return undefined
  const [, tabId, shownAt, note] = key.split(':')
  const type = NOTE_TYPES[note as keyof typeof NOTE_TYPES]
  return type && { type, at: value, tabId: Number(tabId), frameId: 0, shownAt: Number(shownAt) }
}

/** How a message from a page of this tab reads; undefined for one that does not come from a look inside. */
export function readMessage(
  message: unknown,
  tabId: number | undefined,
  at: number,
): BrowserEvent | undefined {
  const { pageKey, refreshes, touchedAt } = (message ?? {}) as Partial<PageMessage>
  if (typeof pageKey !== 'string' || tabId === undefined) return undefined
  const page = { at, tabId, frameId: 0, shownAt: Number(pageKey.split(':')[2]) }
  if (touchedAt !== undefined) return { ...page, type: 'page-touched', at: Number(touchedAt) }
  if (!Array.isArray(refreshes)) return undefined
  const texts = refreshes.slice(0, MOST_REFRESHES).map((text) => String(text).slice(0, LONGEST_REFRESH))
  return { ...page, type: 'page-refreshes', refreshes: texts }
}
