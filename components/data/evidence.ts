import type { Exporter } from '@/lib/evidence/exporter'
import { knownBy } from '@/lib/ids/known'
import type { Click, Hop } from '@/lib/schemas/click'
import type { Run } from '@/lib/schemas/run'
import { readClick } from '@/lib/store/clicks'
import { database } from '@/lib/store/database'
import { readSettings } from '@/lib/store/settings'

/** The export file of these few clicks with their runs, redacted, as text, JSON where no format is given. Clicks that are gone are left out. */
export async function exportText(
  clickIds: readonly string[],
  extensionVersion: string,
  format?: Exporter,
): Promise<string> {
  const { jsonFormat } = await import('@/lib/evidence/formats/json')
  const clicks = await clicksOf(clickIds)
  const runs = await database.runs
    .where('clickId')
    .anyOf(clicks.map(({ id }) => id))
    .sortBy('startedAt')
  return (format ?? jsonFormat).write(await modelOf(clicks, runs, extensionVersion))
}

/** The request of one hop of a click as a `curl` command, redacted as in an export. */
export async function curlOfHopText(click: Click, hop: Hop): Promise<string> {
  const { curlOfHop } = await import('@/lib/evidence/curl')
  const { file } = await modelOf([click], [], '')
  return curlOfHop(file.clicks[0]?.hops[click.hops.indexOf(hop)] as Hop)
}

/** The request of a run as a `curl` command, redacted as in an export. */
export async function curlOfRunText(run: Run): Promise<string> {
  const { curlOfRun } = await import('@/lib/evidence/curl')
  // What is sensitive in its clicks, and which values are identifiers, is known only with them.
  const clicks = await clicksOf([...new Set([run.clickId, ...(run.journey ?? [])])])
  const { file } = await modelOf(clicks, [run], '')
  return curlOfRun(file.runs[0] as Run)
}

async function clicksOf(clickIds: readonly (string | undefined)[]): Promise<Click[]> {
  const clicks = await Promise.all(clickIds.map((id) => (id === undefined ? undefined : readClick(id))))
  return clicks.filter((click) => click !== undefined)
}

/** The exporter is loaded when it is needed: the popup must be there at once. */
async function modelOf(clicks: Click[], runs: Run[], extensionVersion: string) {
  const { exportJson, kindsWithout } = await import('@/lib/evidence/export-json')
  const settings = await readSettings()
  const known = knownBy(settings)
  const redact = kindsWithout(settings.readableInExports)
  const file = exportJson({ clicks, runs, extensionVersion, now: Date.now(), redact, index: known.index })
  return { file, known }
}
