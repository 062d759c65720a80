import { browser } from 'wxt/browser'
import type { BrowserEvent, CommittedEvent } from '../schemas/event'

/** What the look inside a page tells the worker. */
interface PageReport {
  pageReport: 'seen' | 'touched'
  at: number
  url: string
  refreshes: string[]
}

interface Sender {
  id?: string
  url?: string
  documentId?: string
  tab?: { id?: number }
}

/** More, or longer, than any page needs: a page must not fill the memory. */
const MOST_REFRESHES = 10
const LONGEST_REFRESH = 70_000

/** Whether a navigation has brought a page to the tab that nobody has seen yet: only such a one can lead on. */
export function bringsPage(event: BrowserEvent): event is CommittedEvent {
  if (event.type !== 'committed' || event.prerender || !/^https?:/i.test(event.url)) return false
  return !event.qualifiers.includes('forward_back')
}

/**
 * Looks into the document that a navigation has just brought: only there can a script's redirect be told from the
 * user's next click. Nothing is changed in the page; it ends with the page.
 */
export async function watchPage({ tabId, documentId }: CommittedEvent): Promise<void> {
  const target = documentId && import.meta.env.CHROME ? { documentIds: [documentId] } : { frameIds: [0] }
  try {
    await browser.scripting.executeScript({
      target: { tabId, ...target },
      func: lookInside,
      injectImmediately: true,
    } as Parameters<typeof browser.scripting.executeScript>[0])
  } catch {
    // The page was left already, or is one that no extension may look into: then nothing is claimed of it.
  }
}

/** Whether a message is what a look inside says. */
export function isPageReport(message: unknown): message is PageReport {
  return typeof message === 'object' && message !== null && 'pageReport' in message
}

/**
 * A report as an event, by what the browser says of its sender; undefined where it is not from a tab. The look inside
 * is only ever at the top of a page; its frame has another number while the page is being left.
 */
export function readPageReport(message: PageReport, sender: Sender): BrowserEvent | undefined {
  const tabId = sender.tab?.id
  if (sender.id !== browser.runtime.id || tabId === undefined) return undefined
  const common = {
    at: Number(message.at),
    tabId,
    frameId: 0,
    url: String(message.url),
    ...(sender.documentId ? { documentId: sender.documentId } : {}),
  }
  if (message.pageReport === 'touched') return { ...common, type: 'page-touched' }
  const refreshes = message.refreshes.slice(0, MOST_REFRESHES).map((text) => String(text))
  return { ...common, type: 'page-seen', refreshes: refreshes.map((text) => text.slice(0, LONGEST_REFRESH)) }
}

/** Runs in the page, so it holds all that it needs. */
function lookInside(): void {
  const scope = globalThis as unknown as {
    chrome: typeof chrome
    browser?: typeof chrome
    looksInside?: true
  }
  if (scope.looksInside) return
  scope.looksInside = true
  const { runtime } = scope.browser ?? scope.chrome
  let told: string | undefined
  let touched = false

  function report(pageReport: 'seen' | 'touched', at: number, refreshes: string[] = []): void {
    const message: PageReport = { pageReport, at, url: location.href, refreshes }
    // It rejects when the worker does not answer, or the extension was updated.
    void Promise.resolve(runtime.sendMessage(message)).catch(() => {})
  }

  function see(): void {
    const metas = document.querySelectorAll<HTMLMetaElement>('meta[http-equiv="refresh" i]')
    const refreshes = [...metas].map(({ content }) => content)
    if (told === refreshes.join('\n')) return
    told = refreshes.join('\n')
    report('seen', Date.now(), refreshes)
  }

  function touch(at: number): void {
    if (!touched) report('touched', at)
    touched = true
  }

  for (const gesture of ['pointerdown', 'keydown', 'touchend', 'click']) {
    addEventListener(gesture, ({ isTrusted }) => isTrusted && touch(Date.now()), {
      capture: true,
      passive: true,
    })
  }
  see()
  document.addEventListener('DOMContentLoaded', see, { once: true })
  addEventListener('pagehide', () => {
    see()
    // A gesture in a frame of another site shows only so, and not when it was.
    if (navigator.userActivation?.hasBeenActive) touch(performance.timeOrigin)
  })
}
