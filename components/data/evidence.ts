import { knownBy } from '@/lib/ids/known'
import type { Click } from '@/lib/schemas/click'
import { readClick } from '@/lib/store/clicks'
import { database } from '@/lib/store/database'
import { readHeld } from '@/lib/store/held'
import { readSettings } from '@/lib/store/settings'

/** The export file of these clicks with their runs, redacted, as text. Clicks that are gone are left out. */
export async function exportText(clickIds: readonly string[], extensionVersion: string): Promise<string> {
  const clicks = await Promise.all(clickIds.map(readClick))
  return textOf(
    clicks.filter((click) => click !== undefined),
    extensionVersion,
  )
}

/** The export file of every click, stored or held, as text. */
export async function exportEverythingText(extensionVersion: string): Promise<string> {
  const stored = await database.clicks.orderBy('startedAt').toArray()
  return textOf([...stored, ...(await readHeld())], extensionVersion)
}

/** The exporter is loaded when it is needed: the popup must be there at once. */
async function textOf(clicks: Click[], extensionVersion: string): Promise<string> {
  const { exportJson, toText } = await import('@/lib/evidence/export-json')
  const clickIds = clicks.map(({ id }) => id)
  const runs = await database.runs.where('clickId').anyOf(clickIds).sortBy('startedAt')
  const { index } = knownBy(await readSettings())
  return toText(exportJson({ clicks, runs, extensionVersion, now: Date.now(), index }))
}
