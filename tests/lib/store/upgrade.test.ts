import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { expect, it } from 'vitest'
import { sampleClick } from '@/tests/fixtures/sample-click'
import { sampleRun } from '@/tests/fixtures/sample-run'
import { sampleContent, samplePartner, sampleTemplate } from '@/tests/lib/postback/partners'

it('a database of version 2 keeps its clicks and runs, and takes partners, templates and suites', async () => {
  const old = new Dexie('clickscope')
  old.version(2).stores({
    clicks: 'id, startedAt',
    runs: 'id, clickId, startedAt, state',
    summaries: 'id, startedAt, outcome, [tabId+startedAt], previousClickId',
  })
  await old.table('clicks').add(sampleClick({ id: 'click-1' }))
  await old.table('runs').add(sampleRun({ clickId: 'click-1' }))
  old.close()

  const { database } = await import('@/lib/store/database')
  expect(await database.clicks.toArray()).toEqual([sampleClick({ id: 'click-1' })])
  expect(await database.runs.where('clickId').equals('click-1').toArray()).toEqual([
    sampleRun({ clickId: 'click-1' }),
  ])
  await database.partners.add(samplePartner())
  await database.templates.add(sampleTemplate(sampleContent()))
  expect(await database.templates.where('partnerId').equals('partner-1').count()).toBe(1)
  const suite = { name: 'Acme', rules: [{ rule: 'landed' as const }] }
  await database.suites.add({ id: 'suite-1', on: true, suite })
  expect(await database.suites.count()).toBe(1)
})
