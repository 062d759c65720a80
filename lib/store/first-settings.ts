import { browser } from 'wxt/browser'
import type { Settings } from '../schemas/settings'

const KEY = 'settings'
const THEMES: readonly Settings['theme'][] = ['system', 'light', 'dark']

/** What a page needs of the settings before it shows anything. */
export type FirstSettings = Pick<Settings, 'recording' | 'theme'>

/** What holds where nothing else is stored. */
export const firstDefaults: FirstSettings = { recording: true, theme: 'system' }

/** As `readSettings`, but without the schema: to load and build that takes longer than to show the popup. */
export async function readFirstSettings(): Promise<FirstSettings> {
  return tolerant((await browser.storage.local.get(KEY))[KEY])
}

/** Calls back with them after each change of the settings; returns the way to stop. */
export function watchFirstSettings(onChange: (settings: FirstSettings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[KEY]
    if (change) onChange(tolerant(change.newValue))
  }
  browser.storage.local.onChanged.addListener(listener)
  return () => browser.storage.local.onChanged.removeListener(listener)
}

function tolerant(stored: unknown): FirstSettings {
  const { recording, theme } = (stored ?? {}) as Record<string, unknown>
  return {
    recording: typeof recording === 'boolean' ? recording : firstDefaults.recording,
    theme: THEMES.find((one) => one === theme) ?? firstDefaults.theme,
  }
}
