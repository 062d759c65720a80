import Dexie, { type EntityTable } from 'dexie'
import type { Click } from '../schemas/click'
import type { SavedLink } from '../schemas/link-template'
import type { Partner } from '../schemas/partner'
import type { Run } from '../schemas/run'
import type { RunSummary } from '../schemas/run-summary'
import type { SearchText } from '../schemas/search-text'
import type { KeptSuite } from '../schemas/suite'
import type { Summary } from '../schemas/summary'
import type { Template } from '../schemas/template'
import { summaryOfRun } from './run-summary'

/** The one database, in the extension's origin: the worker writes, the pages read by live queries. */
export const database = new Dexie('clickscope') as Dexie & {
  clicks: EntityTable<Click, 'id'>
  runs: EntityTable<Run, 'id'>
  /** Small rows for lists, newest first by index, so that a list never reads whole clicks. */
  summaries: EntityTable<Summary, 'id'>
  /** What clicks are found by; of older ones made by `lib/record/reread.ts`. */
  searchTexts: EntityTable<SearchText, 'id'>
  partners: EntityTable<Partner, 'id'>
  templates: EntityTable<Template, 'id'>
  /** The same for runs, made from each run whenever it is written. */
  runSummaries: EntityTable<RunSummary, 'id'>
  suites: EntityTable<KeptSuite, 'id'>
  /** Links of the builder. */
  links: EntityTable<SavedLink, 'id'>
}

database.version(1).stores({
  clicks: 'id, startedAt',
  runs: 'id, clickId, startedAt, state',
  summaries: 'id, startedAt, outcome, [tabId+startedAt]',
})

/** Followers of a click are found by index. */
database
  .version(2)
  .stores({ summaries: 'id, startedAt, outcome, [tabId+startedAt], previousClickId' })
  .upgrade(async (transaction) => {
    const ties: Pick<Click, 'id' | 'previousClickId'>[] = []
    await transaction.table<Click>('clicks').each(({ id, previousClickId }) => {
      if (previousClickId !== undefined) ties.push({ id, previousClickId })
    })
    const summaries = transaction.table<Summary>('summaries')
    for (const { id, previousClickId } of ties) await summaries.update(id, { previousClickId })
  })

/** Partners, and what is sent to them. */
database.version(3).stores({ partners: 'id, name', templates: 'id, partnerId' })
/** The notebook lists runs without reading them whole. */
database
  .version(4)
  .stores({ runSummaries: 'id, startedAt' })
  .upgrade(async (transaction) => {
    const summaries: RunSummary[] = []
    await transaction.table<Run>('runs').each((run) => {
      summaries.push(summaryOfRun(run))
    })
    await transaction.table<RunSummary>('runSummaries').bulkPut(summaries)
  })
/** Suites of assertions, links that were built, and what clicks are searched by without reading them whole. */
database.version(5).stores({ suites: 'id', links: 'id, name', searchTexts: 'id' })
/** What was sent to one conversions API is found without reading all that was sent. */
database.version(6).stores({ runSummaries: 'id, startedAt, api' })
