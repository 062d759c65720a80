import { kindsWithout } from '@/lib/evidence/export-json'
import { type EvidencePage, exportParts } from '@/lib/evidence/export-parts'
import type { Exporter } from '@/lib/evidence/exporter'
import { knownBy } from '@/lib/ids/known'
import type { Click } from '@/lib/schemas/click'
import { database } from '@/lib/store/database'
import { readHeld } from '@/lib/store/held'
import { readSettings } from '@/lib/store/settings'
import type { Slices } from './long-task'

/** Clicks that are read in one go: a page answers between. */
const PAGE = 100
/** Characters that are put together before the browser is given them to keep, which it does outside of the page. */
const PART = 1_000_000

/** The export file of every click, stored or held, redacted; without ever having them all at once. */
export async function exportEverything(
  extensionVersion: string,
  { mime, inParts }: Exporter & Required<Pick<Exporter, 'inParts'>>,
  { pause }: Slices,
): Promise<Blob> {
  const all = await listEverything()
  const settings = await readSettings()
  const steps = exportParts({
    head: { format: 'clickscope', version: 1, exportedAt: Date.now(), extensionVersion },
    redact: kindsWithout(settings.readableInExports),
    known: knownBy(settings),
    inParts,
    pages: () => readPages(all),
  })
  const parts: Blob[] = []
  let text = ''
  let looked = 0
  for await (const step of steps) {
    text += step.text
    if (text.length >= PART) {
      parts.push(new Blob([text]))
      text = ''
    }
    looked += step.clicks
    // Each click is looked at twice.
    await pause(all.ids.length === 0 ? 1 : looked / (2 * all.ids.length))
  }
  return new Blob([...parts, text], { type: mime })
}

/** What is exported, in the order of the file. */
interface Everything {
  ids: readonly string[]
  held: ReadonlyMap<string, Click>
}

async function listEverything(): Promise<Everything> {
  const stored = await database.clicks.orderBy('startedAt').primaryKeys()
  const isStored = new Set(stored)
  const held = (await readHeld()).filter(({ id }) => !isStored.has(id))
  return {
    ids: [...stored, ...held.map(({ id }) => id)],
    held: new Map(held.map((click) => [click.id, click])),
  }
}

async function* readPages(all: Everything): AsyncGenerator<EvidencePage> {
  const isListed = new Set(all.ids)
  for (let at = 0; at < all.ids.length; at += PAGE) {
    const ids = all.ids.slice(at, at + PAGE)
    const runs = await database.runs.where('clickId').anyOf(ids).sortBy('startedAt')
    const named = new Set(runs.flatMap(({ journey = [] }) => journey))
    yield {
      clicks: await readListed(ids, all),
      runs,
      journeys: await readListed(
        [...named].filter((id) => isListed.has(id)),
        all,
      ),
    }
  }
}

/** Those that were deleted meanwhile are left out. */
async function readListed(ids: readonly string[], { held }: Everything): Promise<Click[]> {
  const stored = await database.clicks.bulkGet([...ids])
  return ids.flatMap((id, position) => held.get(id) ?? stored[position] ?? [])
}
