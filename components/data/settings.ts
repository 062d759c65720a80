import { create } from 'zustand'
import { type Known, knownBy } from '@/lib/ids/known'
import { defaultSettings, type Settings } from '@/lib/schemas/settings'
import { readSettings, watchSettings } from '@/lib/store/settings'

/** The user's settings, kept equal to what is stored. */
export const useSettings = create<Settings>(() => defaultSettings)

/** What clicks are read with; another object only after the user changed it. */
export function useKnown(): Known {
  return useSettings(knownBy)
}

/** Reads the settings and follows their changes; called once by each page. */
export async function followSettings(): Promise<void> {
  watchSettings((settings) => useSettings.setState(settings, true))
  useSettings.setState(await readSettings(), true)
}
