import { browser } from 'wxt/browser'
import type { BrowserEvent, CommittedEvent } from '../schemas/event'
import { NOTE_TYPES, NOTES, type PageMessage, readMessage, readNote } from './read-page'

type Listener = (event: BrowserEvent) => void

/** Whether a navigation has brought a page to the tab that nobody has seen yet: only such a one can lead on. */
export function bringsPage(event: BrowserEvent): event is CommittedEvent {
  if (event.type !== 'committed' || event.prerender || !/^https?:/i.test(event.url)) return false
  return !event.qualifiers.includes('forward_back')
}

/**
 * Looks into the document that a navigation has just brought: only there can a script's redirect be told from the
 * user's next click. Nothing is changed in the page; it ends with the page.
 */
export async function watchPage({ tabId, at, documentId }: CommittedEvent): Promise<void> {
  const target = documentId && import.meta.env.CHROME ? { documentIds: [documentId] } : { frameIds: [0] }
  try {
    await browser.scripting.executeScript({
      target: { tabId, ...target },
      func: lookInside,
      args: [`${NOTES}${tabId}:${at}`],
      injectImmediately: true,
    } as Parameters<typeof browser.scripting.executeScript>[0])
  } catch {
    // The page was left already, or is one that no extension may look into: then nothing is claimed of it.
  }
}

/** Registers the listeners for what looks inside pages tell; returns the way to take them back. */
export function listenToPages(listener: Listener): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    for (const [key, { newValue }] of Object.entries(changes)) {
      const event = readNote(key, newValue)
      if (event) listener(event)
    }
  }
  const onMessage = (message: unknown, sender: { id?: string; tab?: { id?: number } }) => {
    const event = sender.id === browser.runtime.id && readMessage(message, sender.tab?.id, Date.now())
    if (event) listener(event)
    return undefined
  }
  // Of this area alone: every change of the session's memory, which is the worker's own, would be sent to it in full.
  browser.storage.local.onChanged.addListener(onChanged)
  browser.runtime.onMessage.addListener(onMessage)
  return () => {
    browser.storage.local.onChanged.removeListener(onChanged)
    browser.runtime.onMessage.removeListener(onMessage)
  }
}

/** The notes of pages that an earlier worker did not come to record. */
export async function readLeftNotes(): Promise<BrowserEvent[]> {
  const all = await browser.storage.local.get(null)
  return Object.entries(all).flatMap(([key, value]) => readNote(key, value) ?? [])
}

/** Under which keys the notes lie from which these events were read. */
export function noteKeys(events: readonly BrowserEvent[]): string[] {
  return events.flatMap((event) => noteKey(event) ?? [])
}

/** Forgets notes that are recorded now. */
export async function forgetNotes(keys: string[]): Promise<void> {
  if (keys.length > 0) await browser.storage.local.remove(keys)
}

function noteKey(event: BrowserEvent): string | undefined {
  const [note] = Object.entries(NOTE_TYPES).find(([, type]) => type === event.type) ?? []
  return note && 'shownAt' in event ? `${NOTES}${event.tabId}:${event.shownAt}:${note}` : undefined
}

/**
 * Runs in the page, so it holds all that it needs. That it is there, and the user's first gesture, it notes in the
 * extension's storage: a message from a page that is left before the worker has woken is lost, a change of the
 * storage is not. What goes to the disk so, for a moment, is two times and the number of a tab.
 */
function lookInside(pageKey: string): void {
  const scope = globalThis as unknown as {
    chrome: typeof chrome
    browser?: typeof chrome
    looksInside?: true
  }
  if (scope.looksInside) return
  scope.looksInside = true
  const { runtime, storage } = scope.browser ?? scope.chrome
  let told = ''
  let touched = false

  function note(what: 'seen' | 'touched', at: number): void {
    // It rejects when the extension was updated meanwhile.
    void storage.local.set({ [`${pageKey}:${what}`]: at }).catch(() => {})
  }

  function tell(message: Omit<PageMessage, 'pageKey'>): void {
    void Promise.resolve(runtime.sendMessage({ pageKey, ...message })).catch(() => {})
  }

  function readRefreshes(): void {
    const metas = document.querySelectorAll<HTMLMetaElement>('meta[http-equiv="refresh" i]')
    const refreshes = [...metas].map(({ content }) => content)
    if (told === refreshes.join('\n')) return
    told = refreshes.join('\n')
    tell({ refreshes })
  }

  function touch(at: number): void {
    if (touched) return
    touched = true
    tell({ touchedAt: at })
    note('touched', at)
  }

  // The user may have been quicker than this; when, is not known.
  function touchIfActive(): void {
    if (navigator.userActivation?.hasBeenActive) touch(performance.timeOrigin)
  }

  touchIfActive()
  note('seen', Date.now())
  for (const gesture of ['pointerdown', 'keydown', 'touchend', 'click']) {
    addEventListener(gesture, ({ isTrusted }) => isTrusted && touch(Date.now()), {
      capture: true,
      passive: true,
    })
  }
  readRefreshes()
  document.addEventListener('DOMContentLoaded', readRefreshes, { once: true })
  addEventListener('pagehide', () => {
    readRefreshes()
    // A gesture in a frame of another site shows only so.
    touchIfActive()
  })
}
