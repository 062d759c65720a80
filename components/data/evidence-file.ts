import { kindsWithout } from '@/lib/evidence/export-json'
import { type EvidencePage, exportParts } from '@/lib/evidence/export-parts'
import type { Exporter } from '@/lib/evidence/exporter'
import { knownBy } from '@/lib/ids/known'
import type { Click } from '@/lib/schemas/click'
import type { Run } from '@/lib/schemas/run'
import { database } from '@/lib/store/database'
import { readHeld } from '@/lib/store/held'
import { readSettings } from '@/lib/store/settings'
import type { Slices } from './long-task'

/** Clicks that are read in one go: a page answers between. */
const PAGE = 100
/** Characters that are put together before the browser is given them to keep, which it does outside of the page. */
const PART = 1_000_000

/**
 * The export file of these clicks in this order, or of every click, stored or held, redacted; without ever having them
 * all at once. Clicks that are gone are left out.
 */
export async function exportFile(
  which: readonly string[] | 'all',
  extensionVersion: string,
  { mime, inParts }: Exporter,
  { pause }: Slices,
): Promise<Blob> {
  const listed = which === 'all' ? await listEverything() : await listThese(which)
  const settings = await readSettings()
  const steps = exportParts({
    head: { format: 'clickscope', version: 1, exportedAt: Date.now(), extensionVersion },
    redact: kindsWithout(settings.readableInExports),
    known: knownBy(settings),
    inParts,
    pages: () => readPages(listed),
  })
  // To encode a text takes half the time that a Blob takes for it.
  const encoder = new TextEncoder()
  let parts: Blob[] = []
  let text = ''
  let looked = 0
  for await (const step of steps) {
    if (step.isAnew) {
      parts = []
      text = ''
    }
    text += step.text
    if (text.length >= PART) {
      parts.push(new Blob([encoder.encode(text)]))
      text = ''
    }
    looked += step.clicks
    await pause(listed.ids.length === 0 ? 1 : looked / (step.passes * listed.ids.length))
  }
  return new Blob([...parts, text], { type: mime })
}

/** What is exported, in the order of the file. */
interface Listed {
  ids: readonly string[]
  /** Of those that are stored, where they are listed in the order of it. */
  startedAt: ReadonlyMap<string, number>
  held: ReadonlyMap<string, Click>
  /** The clicks that have runs: of most histories few do, and to look for runs takes as long as to read clicks. */
  tested: ReadonlySet<unknown>
}

async function listEverything(): Promise<Listed> {
  const [stored, moments] = await database.transaction('r', database.clicks, () => {
    const inOrder = database.clicks.orderBy('startedAt')
    return Promise.all([inOrder.primaryKeys(), inOrder.keys()])
  })
  const startedAt = new Map(stored.map((id, position) => [id, moments[position] as number]))
  const held = (await readHeld()).filter(({ id }) => !startedAt.has(id))
  return {
    ids: [...stored, ...held.map(({ id }) => id)],
    startedAt,
    held: new Map(held.map((click) => [click.id, click])),
    tested: await listTested(),
  }
}

async function listThese(ids: readonly string[]): Promise<Listed> {
  return {
    ids,
    startedAt: new Map(),
    held: new Map((await readHeld()).map((click) => [click.id, click])),
    tested: await listTested(),
  }
}

async function listTested(): Promise<ReadonlySet<unknown>> {
  return new Set(await database.runs.orderBy('clickId').uniqueKeys())
}

/** While one page is worked on, the next is read already. */
async function* readPages(listed: Listed): AsyncGenerator<EvidencePage> {
  const isListed = new Set(listed.ids)
  let next = readPage(0, listed, isListed)
  for (let at = 0; at < listed.ids.length; at += PAGE) {
    const page = await next
    next = readPage(at + PAGE, listed, isListed)
    // A fault is told when the page is waited for, and of no concern where that never comes.
    next.catch(() => {})
    yield page
  }
}

async function readPage(at: number, listed: Listed, isListed: ReadonlySet<string>): Promise<EvidencePage> {
  const ids = listed.ids.slice(at, at + PAGE)
  const runs = await readRuns(ids.filter((id) => listed.tested.has(id)))
  const named = new Set(runs.flatMap(({ journey = [] }) => journey))
  return {
    clicks: await readStretch(ids, listed),
    runs,
    journeys: await readListed(
      [...named].filter((id) => isListed.has(id)),
      listed,
    ),
  }
}

async function readRuns(clickIds: readonly string[]): Promise<Run[]> {
  if (clickIds.length === 0) return []
  return database.runs.where('clickId').anyOf(clickIds).sortBy('startedAt')
}

/** Clicks that lie side by side are read at once, which takes a part of the time that each by itself takes. */
async function readStretch(ids: readonly string[], listed: Listed): Promise<Click[]> {
  const moments = ids.flatMap((id) => listed.startedAt.get(id) ?? [])
  const [first, last] = [moments[0], moments.at(-1)]
  if (first === undefined || last === undefined) return readListed(ids, listed)
  const stretch = await database.clicks.where('startedAt').between(first, last, true, true).toArray()
  const byId = new Map(stretch.map((click) => [click.id, click]))
  return ids.flatMap((id) => byId.get(id) ?? listed.held.get(id) ?? [])
}

/** Those that were deleted meanwhile are left out. */
async function readListed(ids: readonly string[], { held }: Listed): Promise<Click[]> {
  if (ids.length === 0) return []
  const stored = await database.clicks.bulkGet([...ids])
  return ids.flatMap((id, position) => stored[position] ?? held.get(id) ?? [])
}
