import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { deleteClicks, deleteEverything, deleteExpired } from '@/lib/store/clicks'
import { database } from '@/lib/store/database'
import {
  annotateRun,
  deleteRuns,
  endRun,
  keepReadings,
  markLostRuns,
  putRun,
  readRunSummariesBefore,
  readRunsWithValue,
} from '@/lib/store/runs'
import { sampleRun } from '@/tests/fixtures/sample-run'

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }))

const rows = () => database.runSummaries.orderBy('startedAt').toArray()
const reading = { verdict: 'accepted', severity: 'ok', by: 'now' } as const

beforeEach(async () => {
  fakeBrowser.reset()
  await database.delete()
  await database.open()
})

describe('the row of a run', () => {
  it('follows the run as it is fired, ends and is written on', async () => {
    await putRun(sampleRun({ state: 'pending' }))
    expect(await rows()).toMatchObject([{ id: 'run-1', state: 'pending', host: 'trk.example', tags: [] }])
    await endRun('run-1', { state: 'failed', error: { code: 'net::ERR_FAILED', text: '' } })
    expect(await rows()).toMatchObject([{ state: 'failed', error: 'net::ERR_FAILED' }])
    await keepReadings([{ id: 'run-1', reading }])
    await annotateRun('run-1', { tags: ['june'], note: 'Asked them.' })
    expect(await rows()).toMatchObject([{ tags: ['june'], note: 'Asked them.', reading }])
    expect(await database.runs.get('run-1')).toMatchObject({
      tags: ['june'],
      note: 'Asked them.',
      state: 'failed',
    })
  })

  it('is read anew when the run has changed', async () => {
    await putRun(sampleRun({ state: 'pending' }))
    await keepReadings([{ id: 'run-1', reading }])
    await markLostRuns(1)
    expect(await rows()).toMatchObject([{ state: 'unknown', endedAt: 1 }])
    expect((await rows())[0]).not.toHaveProperty('reading')
  })

  it('does not come back once the run is deleted', async () => {
    await putRun(sampleRun())
    await deleteRuns(['run-1'])
    await endRun('run-1', { state: 'answered' })
    await annotateRun('run-1', { note: 'late' })
    await keepReadings([{ id: 'run-1', reading }])
    expect(await rows()).toEqual([])
    expect(await database.runs.count()).toBe(0)
  })

  it('goes with the click, with everything, and with its age', async () => {
    await putRun(sampleRun({ id: 'a', clickId: 'click-a' }))
    await putRun(sampleRun({ id: 'b', clickId: 'click-b', startedAt: 0 }))
    await putRun(sampleRun({ id: 'c', startedAt: 50 * 86_400_000 }))
    await deleteClicks(['click-a'])
    expect((await rows()).map(({ id }) => id)).toEqual(['b', 'c'])
    await deleteExpired(30, 1_000, 60 * 86_400_000)
    expect((await rows()).map(({ id }) => id)).toEqual(['c'])
    await deleteEverything()
    expect(await rows()).toEqual([])
  })
})

it('rows are read in parts, newest first, and none of those that began together is left out', async () => {
  for (let number = 0; number < 1_200; number++) {
    // The last of the first five hundred began together with those behind it.
    const startedAt = number >= 690 && number < 710 ? 700 : number
    await putRun(sampleRun({ id: `run-${number}`, startedAt }))
  }
  const read: number[] = []
  let before = Number.MAX_SAFE_INTEGER
  for (;;) {
    const part = await readRunSummariesBefore(before)
    const oldest = part.at(-1)
    if (!oldest) break
    read.push(...part.map(({ startedAt }) => startedAt))
    before = oldest.startedAt
  }
  expect(read).toHaveLength(1_200)
  expect(read).toEqual([...read].sort((one, other) => other - one))
})

it('tests of one API are found by a value, of any click or none', async () => {
  const values = [{ name: 'event_id', value: ' Order-1 ', from: '' }]
  await putRun(sampleRun({ id: 'a', kind: 'capi', api: 'meta', values, clickId: 'click-a' }))
  await putRun(sampleRun({ id: 'b', kind: 'capi', api: 'meta', values }))
  await putRun(sampleRun({ id: 'c', kind: 'capi', api: 'meta' }))
  await putRun(sampleRun({ id: 'd', kind: 'capi', api: 'ga4', values }))
  const found = await readRunsWithValue('meta', 'Order-1')
  expect(found.map(({ id }) => id)).toEqual(['a', 'b'])
})

it('a database of an older version gets a row for each run it holds', async () => {
  await database.delete()
  const old = new Dexie('clickscope')
  old.version(2).stores({
    clicks: 'id, startedAt',
    runs: 'id, clickId, startedAt, state',
    summaries: 'id, startedAt, outcome, [tabId+startedAt], previousClickId',
  })
  await old.open()
  await old.table('runs').bulkPut([sampleRun({ id: 'a' }), sampleRun({ id: 'b', kind: 'capi', api: 'meta' })])
  old.close()

  await database.open()
  expect((await rows()).map(({ id, kind, host }) => [id, kind, host])).toEqual([
    ['a', 'postback', 'trk.example'],
    ['b', 'capi', 'trk.example'],
  ])
  expect(await database.runs.count()).toBe(2)
  expect(await database.runSummaries.where('api').equals('meta').primaryKeys()).toEqual(['b'])
})
