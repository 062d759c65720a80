import { browser } from 'wxt/browser'
import type { Summary } from '../schemas/summary'
import { t } from '../text'

const WRONG = '#c5221f'
const RIGHT = '#188038'
const ICON_SIZES = [16, 32]

interface Shown {
  text: string
  title: string
}

/** After a page has come, until its click is judged. */
const CLEARED: Shown = { text: '', title: '' }
/** What each tab's badge and title say, as far as this worker has set them: most events of a click change neither. */
const shown = new Map<number, Shown>()

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
  const title = [t`Clickscope: ${sentence}`, assertions].filter(Boolean).join('. ')
  const before = shown.get(tabId)
  shown.set(tabId, { text, title })
  try {
    await Promise.all([
      ...(before?.text === text ? [] : showBadge(tabId, text, wrong > 0 ? WRONG : RIGHT)),
      ...(before?.title === title ? [] : [browser.action.setTitle({ tabId, title })]),
    ])
  } catch {
    // The tab was closed meanwhile.
    shown.delete(tabId)
  }
}

function showBadge(tabId: number, text: string, color: string): Promise<void>[] {
  return [
    browser.action.setBadgeText({ tabId, text }),
    ...(text === '' ? [] : [browser.action.setBadgeBackgroundColor({ tabId, color })]),
  ]
}

/** The tab shows another page: the browser has cleared its badge and its title. */
export function noteCleared(tabId: number): void {
  shown.set(tabId, CLEARED)
}

/** The tab is closed. */
export function forgetShown(tabId: number): void {
  shown.delete(tabId)
}

/** The icon itself says whether clicks are recorded. */
export async function showRecording(recording: boolean): Promise<void> {
  const variant = recording ? '' : 'paused-'
  const path = Object.fromEntries(ICON_SIZES.map((size) => [size, `/icon/${variant}${size}.png`]))
  await browser.action.setIcon({ path })
  await browser.action.setTitle({ title: recording ? t`Clickscope` : t`Clickscope: recording is paused` })
}
