import { create } from 'zustand'
import { defaultSettings, type Settings } from '@/lib/schemas/settings'
import { readSettings, watchSettings } from '@/lib/store/settings'

/** The user's settings, kept equal to what is stored. */
export const useSettings = create<Settings>(() => defaultSettings)

/** Reads the settings and follows their changes; called once by each page. */
export async function followSettings(): Promise<void> {
  watchSettings((settings) => useSettings.setState(settings, true))
  useSettings.setState(await readSettings(), true)
}
