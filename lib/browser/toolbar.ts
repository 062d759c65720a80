import { browser } from 'wxt/browser'
import type { Summary } from '../schemas/summary'

const WRONG = '#c5221f'
const ICON_SIZES = [16, 32]

/** The badge of the tab: how many problems its last click has; none while there is none. */
export async function showClick({ tabId, sentence }: Summary, problems: number): Promise<void> {
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: problems === 0 ? '' : String(problems) }),
      browser.action.setBadgeBackgroundColor({ tabId, color: WRONG }),
      browser.action.setTitle({ tabId, title: `Clickscope: ${sentence}` }),
    ])
  } catch {
    // The tab was closed meanwhile.
  }
}

/** The icon itself says whether clicks are recorded. */
export async function showRecording(recording: boolean): Promise<void> {
  const variant = recording ? '' : 'paused-'
  const path = Object.fromEntries(ICON_SIZES.map((size) => [size, `/icon/${variant}${size}.png`]))
  await browser.action.setIcon({ path })
  await browser.action.setTitle({ title: recording ? 'Clickscope' : 'Clickscope: recording is paused' })
}
