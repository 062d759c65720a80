import type { AllSettings } from '../schemas/settings-file'
import { database } from './database'
import { forgetPartnerSecrets } from './partner-secrets'
import { changeSettings, readSettings } from './settings'

/** All that the user set up, without tokens. */
export async function readAllSettings(): Promise<AllSettings> {
  const [settings, partners, templates] = await Promise.all([
    readSettings(),
    database.partners.toArray(),
    database.templates.toArray(),
  ])
  return { settings, partners, templates }
}

/**
 * Puts this in the place of all that the user set up; the tokens of partners that are gone go too. Throws when it
 * cannot be written; then nothing is changed.
 */
export async function writeAllSettings({ settings, partners, templates }: AllSettings): Promise<void> {
  const before = await readAllSettings()
  await changeSettings(settings)
  try {
    await database.transaction('rw', database.partners, database.templates, async () => {
      await Promise.all([database.partners.clear(), database.templates.clear()])
      await database.partners.bulkAdd([...partners])
      await database.templates.bulkAdd([...templates])
    })
  } catch (error) {
    await changeSettings(before.settings)
    throw error
  }
  const stay = new Set(partners.map(({ id }) => id))
  for (const { id } of before.partners) if (!stay.has(id)) await forgetPartnerSecrets(id)
}
