import { browser } from 'wxt/browser'
import { readSessionPrefix, writeSession } from './session'

const prefix = (partnerId: string) => `secret:partner-${partnerId}:`

/** A partner's token by the macro that it fills, and whether it outlasts the browser's end. */
export interface PartnerSecret {
  value: string
  /** On the disk of this device, in plain text, because the user said so. */
  remembered: boolean
}

/** The tokens of one partner by macro name: those of this session before those that are remembered. */
export async function readPartnerSecrets(partnerId: string): Promise<Record<string, PartnerSecret>> {
  const remembered = await readLocalPrefix(prefix(partnerId))
  const ofSession = await readSessionPrefix<string>(prefix(partnerId))
  return { ...named(partnerId, remembered, true), ...named(partnerId, ofSession, false) }
}

/** Keeps a token until the browser ends, or on this device when it is to be remembered. */
export async function writePartnerSecret(
  partnerId: string,
  macro: string,
  { value, remembered }: PartnerSecret,
): Promise<void> {
  const key = prefix(partnerId) + macro
  if (remembered) await browser.storage.local.set({ [key]: value })
  else await browser.storage.local.remove(key)
  await writeSession({ [key]: remembered ? undefined : value || undefined })
}

/** Forgets one token wherever it is. */
export async function forgetPartnerSecret(partnerId: string, macro: string): Promise<void> {
  await browser.storage.local.remove(prefix(partnerId) + macro)
  await writeSession({ [prefix(partnerId) + macro]: undefined })
}

/** Forgets all of a partner's tokens. */
export async function forgetPartnerSecrets(partnerId: string): Promise<void> {
  const macros = Object.keys(await readPartnerSecrets(partnerId))
  await Promise.all(macros.map((macro) => forgetPartnerSecret(partnerId, macro)))
}

/** Calls back after a token of this partner changed; returns the way to stop. */
export function watchPartnerSecrets(partnerId: string, onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>, areaName: string) => {
    const concerned = Object.keys(changes).some((key) => key.startsWith(prefix(partnerId)))
    if (concerned && (areaName === 'local' || areaName === 'session')) onChange()
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}

async function readLocalPrefix(start: string): Promise<Record<string, string>> {
  const all = await browser.storage.local.get(null)
  return Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith(start))) as Record<
    string,
    string
  >
}

function named(
  partnerId: string,
  stored: Record<string, string>,
  remembered: boolean,
): Record<string, PartnerSecret> {
  return Object.fromEntries(
    Object.entries(stored).map(([key, value]) => [
      key.slice(prefix(partnerId).length),
      { value, remembered },
    ]),
  )
}
