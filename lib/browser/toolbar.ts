import { browser } from 'wxt/browser'
import type { Summary } from '../schemas/summary'

const WRONG = '#c5221f'
const RIGHT = '#188038'
const ICON_SIZES = [16, 32]

/** What each tab's badge and title say, as far as this worker has set them: most events of a click change neither. */
const shown = new Map<number, string>()

/**
 * The badge of the tab: how many problems and failed assertions its last click has. Where there is none, a tick if
 * assertions held, else nothing; `assertions` says in words what came of them, '' where there were none.
 */
export async function showClick(
  { tabId, sentence }: Summary,
  wrong: number,
  assertions: string,
): Promise<void> {
  const text = wrong > 0 ? String(wrong) : assertions === '' ? '' : '✓'
  const title = [`Clickscope: ${sentence}`, assertions].filter(Boolean).join('. ')
  if (shown.get(tabId) === text + title) return
  shown.set(tabId, text + title)
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: wrong === 0 && text !== '' ? RIGHT : WRONG }),
      browser.action.setTitle({ tabId, title }),
    ])
  } catch {
    // The tab was closed meanwhile.
    shown.delete(tabId)
  }
}

/** The tab shows another page, or is closed: the browser has cleared its badge. */
export function forgetShown(tabId: number): void {
  shown.delete(tabId)
}

/** The icon itself says whether clicks are recorded. */
export async function showRecording(recording: boolean): Promise<void> {
  const variant = recording ? '' : 'paused-'
  const path = Object.fromEntries(ICON_SIZES.map((size) => [size, `/icon/${variant}${size}.png`]))
  await browser.action.setIcon({ path })
  await browser.action.setTitle({ title: recording ? 'Clickscope' : 'Clickscope: recording is paused' })
}
