import { browser } from 'wxt/browser'
import type { Summary } from '../schemas/summary'

const PLAIN = '#5f6368'
const WRONG = '#c5221f'
const ICON_SIZES = [16, 32]

/** The badge of the tab: the hops of its last click, coloured only when something is wrong. */
export async function showClick(summary: Summary): Promise<void> {
  const { tabId, hops, severity, sentence } = summary
  const color = severity === 'bad' ? WRONG : PLAIN
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: String(hops) }),
      browser.action.setBadgeBackgroundColor({ tabId, color }),
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
