import type { AllSettings } from '../schemas/settings-file'
import { database } from './database'
import { forgetPartnerSecrets } from './partner-secrets'
import { changeSettings, readSettings } from './settings'

/** All that the user set up, without tokens. */
export async function readAllSettings(): Promise<AllSettings> {
  const [settings, partners, templates, suites, links] = await Promise.all([
    readSettings(),
    database.partners.toArray(),
    database.templates.toArray(),
    database.suites.toArray(),
    database.links.toArray(),
  ])
  return { settings, partners, templates, suites, links }
}

/**
 * Puts this in the place of all that the user set up; the tokens of partners that are gone go too. Throws when it
 * cannot be written; then nothing is changed.
 */
export async function writeAllSettings({ settings, ...lists }: AllSettings): Promise<void> {
  const before = await readAllSettings()
  await changeSettings(settings)
  try {
    const { partners, templates, suites, links } = database
    const tables = [partners, templates, suites, links]
    await database.transaction('rw', tables, async () => {
      await Promise.all(tables.map((table) => table.clear()))
      await partners.bulkAdd([...lists.partners])
      await templates.bulkAdd([...lists.templates])
      await suites.bulkAdd([...lists.suites])
      await links.bulkAdd([...lists.links])
    })
  } catch (error) {
    await changeSettings(before.settings)
    throw error
  }
  const stay = new Set(lists.partners.map(({ id }) => id))
  for (const { id } of before.partners) if (!stay.has(id)) await forgetPartnerSecrets(id)
}
