import { browser } from 'wxt/browser'
import { defaultSettings, type Settings, settingsSchema } from '../schemas/settings'

const KEY = 'settings'

/** The user's settings; unreadable ones fall back to the defaults, field by field. */
export async function readSettings(): Promise<Settings> {
  return tolerant((await browser.storage.local.get(KEY))[KEY])
}

/** Changes some settings and keeps the rest. Throws a ZodError that names the field when a value is not valid. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = settingsSchema.parse({ ...(await readSettings()), ...change })
  await browser.storage.local.set({ [KEY]: settings })
  return settings
}

/** Calls back with the new settings after each change; returns the way to stop. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[KEY]
    if (change) onChange(tolerant(change.newValue))
  }
  browser.storage.local.onChanged.addListener(listener)
  return () => browser.storage.local.onChanged.removeListener(listener)
}

/** What was read last; at first there is nothing. */
let read: { text: string | undefined; settings: Settings } = { text: undefined, settings: defaultSettings }

/** The same object for the same stored settings, for what is derived from them costs more than to compare them. */
function tolerant(stored: unknown): Settings {
  const text = JSON.stringify(stored)
  if (read.text !== text) read = { text, settings: parse(stored) }
  return read.settings
}

function parse(stored: unknown): Settings {
  const whole = settingsSchema.safeParse(stored ?? {})
  if (whole.success) return whole.data
  const broken = new Set(whole.error.issues.map((issue) => issue.path[0]))
  const kept = Object.entries(stored as object).filter(([field]) => !broken.has(field))
  return settingsSchema.safeParse(Object.fromEntries(kept)).data ?? defaultSettings
}
