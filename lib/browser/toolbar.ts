import { browser } from 'wxt/browser'
import type { Summary } from '../schemas/summary'

const WRONG = '#c5221f'
const RIGHT = '#188038'
const ICON_SIZES = [16, 32]

/** What each tab's badge and title say, as far as this worker has set them: most events of a click change neither. */
const shown = new Map<number, string>()

/** What there is to say of a click beside its sentence. */
export interface Marks {
  /** How many findings cost money. */
  problems: number
  /** How many assertions of suites hold, and how many do not. */
  passed: number
  failed: number
}

/**
 * The badge of the tab: how many problems and failed assertions its last click has. Where there is none, a tick if
 * assertions held, else nothing.
 */
export async function showClick({ tabId, sentence }: Summary, marks: Marks): Promise<void> {
  const wrong = marks.problems + marks.failed
  const text = wrong > 0 ? String(wrong) : marks.passed > 0 ? '✓' : ''
  const title = `Clickscope: ${sentence}${assertionWords(marks)}`
  if (shown.get(tabId) === text + title) return
  shown.set(tabId, text + title)
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: wrong === 0 && text ? RIGHT : WRONG }),
      browser.action.setTitle({ tabId, title }),
    ])
  } catch {
    // The tab was closed meanwhile.
    shown.delete(tabId)
  }
}

function assertionWords({ passed, failed }: Marks): string {
  const all = passed + failed
  if (all === 0) return ''
  const assertions = all === 1 ? 'assertion' : 'assertions'
  return failed === 0 ? `. ${passed} ${assertions} passed` : `. ${failed} of ${all} ${assertions} failed`
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
