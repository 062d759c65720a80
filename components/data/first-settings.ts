import { create } from 'zustand'
import {
  type FirstSettings,
  firstDefaults,
  readFirstSettings,
  watchFirstSettings,
} from '@/lib/store/first-settings'

/** The settings that every page shows from the start, kept equal to what is stored. */
export const useFirstSettings = create<FirstSettings>(() => firstDefaults)

/** Reads them and follows their changes; called once by each page. */
export async function followFirstSettings(): Promise<void> {
  watchFirstSettings((settings) => useFirstSettings.setState(settings, true))
  useFirstSettings.setState(await readFirstSettings(), true)
}
