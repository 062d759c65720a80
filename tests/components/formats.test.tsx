import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { exportFile } from '@/components/data/evidence-file'
import { Workbench } from '@/components/workbench/Workbench'
import { exportJson, kindsWithout } from '@/lib/evidence/export-json'
import { harFormat } from '@/lib/evidence/formats/har'
import { jsonFormat } from '@/lib/evidence/formats/json'
import { ndjsonFormat } from '@/lib/evidence/formats/ndjson'
import { importFile } from '@/lib/evidence/import-file'
import { defaultIndex } from '@/lib/ids'
import { builtIn } from '@/lib/ids/known'
import type { ReadableKind } from '@/lib/schemas/sensitive'
import { database } from '@/lib/store/database'
import { changeSettings } from '@/lib/store/settings'
import { chromeEntry, harOf } from '@/tests/fixtures/har/network-panels'
import { sampleRun } from '@/tests/fixtures/sample-run'
import { healthy, lost } from './clicks'
import { record } from './record'
import { show } from './show'

const model = {
  file: exportJson({ clicks: [lost], runs: [], extensionVersion: '0.1.0', now: 1, index: defaultIndex }),
  known: builtIn,
}
const open = (text: string, name: string) =>
  userEvent.upload(screen.getByTestId('import-file'), new File([text], name), { applyAccept: true })

function showHealthy() {
  record({ clicks: [healthy] })
  show(<Workbench />)
}

it('the export menu lists the formats, and choosing one leaves it open for what is to be saved', async () => {
  showHealthy()
  await userEvent.click(screen.getByTestId('export-menu'))
  const formats = await screen.findAllByRole('menuitemradio')
  expect(formats.map(({ textContent }) => textContent)).toEqual([
    'JSON',
    'HAR 1.2',
    'CSV, a row per hop',
    'CSV, a row per ID',
    'CSV, a row per conversion call',
    'Markdown',
    'NDJSON',
  ])
  expect(screen.getByTestId('format-json')).toBeChecked()
  await userEvent.click(screen.getByTestId('format-har'))
  expect(screen.getByTestId('format-har')).toBeChecked()
  expect(screen.getByTestId('export-click')).toHaveTextContent('This click')
})

it.each([
  ['HAR', 'partner.har', harFormat.write(model)],
  ['NDJSON', 'partner.ndjson', ndjsonFormat.write(model)],
])('a %s that Clickscope wrote is shown read-only like any other file', async (_, name, text) => {
  showHealthy()
  await open(text, name)
  expect(await screen.findByText(new RegExp(`${name.replace('.', '\\.')}: read-only`))).toBeInTheDocument()
  expect(screen.getByTestId('verdict')).toHaveTextContent('gclid was lost')
  expect(screen.queryByTestId('delete-click')).toBeNull()
})

it('a HAR of Chrome is shown as a click', async () => {
  showHealthy()
  await open(
    harOf([
      chromeEntry(0, 'https://go.example/r', { status: 302, to: 'https://shop.example/' }),
      chromeEntry(40, 'https://shop.example/'),
    ]),
    'chrome.har',
  )
  expect(await screen.findByText(/chrome\.har: read-only/)).toBeInTheDocument()
  expect(screen.getAllByTestId('hop').map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('go.example'),
    expect.stringContaining('shop.example'),
  ])
})

it('a HAR without a page is refused with what to do, and nothing changes', async () => {
  showHealthy()
  await open(harOf([]), 'empty.har')
  expect(await screen.findByRole('alert')).toHaveTextContent(
    /empty\.har was not imported\. The HAR holds no page.*Record it with the network panel open/,
  )
  expect(screen.getByTestId('verdict')).toHaveTextContent('gclid reached')
})

it('curl of a hop is copied redacted', async () => {
  const user = userEvent.setup()
  const [first, ...others] = healthy.hops
  const secret = { name: 'Authorization', value: 'Bearer S3cretToken99' }
  record({
    clicks: [
      { ...healthy, hops: [{ ...first, requestHeaders: [secret] }, ...others] as typeof healthy.hops },
    ],
  })
  show(<Workbench />)
  await user.click(screen.getAllByTestId('hop')[0]?.querySelector('button') as HTMLElement)
  await user.click(await screen.findByTestId('copy-hop-curl'))
  expect(await screen.findByRole('button', { name: 'Copied' })).toBeInTheDocument()
  const command = await navigator.clipboard.readText()
  expect(command).toContain(`curl -X GET '${first?.url}'`)
  expect(command).toContain("-H 'Authorization: Bearer ‹redacted A›'")
})

it.each<[string, ReadableKind[], string]>([
  ['is hidden', [], '‹redacted A›'],
  ['stays readable where the settings say so', ['ip'], '203.0.113.7'],
])('an address in an export of all clicks %s, a token is hidden always', async (_, readableInExports, ip) => {
  const hops = healthy.hops.map((hop) => ({
    ...hop,
    ip: '203.0.113.7',
    requestHeaders: [{ name: 'Authorization', value: 'Bearer S3cretToken99' }],
  }))
  await database.clicks.put({ ...healthy, hops })
  await changeSettings({ readableInExports })
  for (const format of [jsonFormat, ndjsonFormat]) {
    const blob = await exportFile('all', '0.1.0', format, { pause: async () => {} })
    const text = await blob.text()
    expect(text).toMatch(new RegExp(`"ip": ?"${ip}"`))
    expect(text).not.toContain('S3cretToken99')
    const imported = importFile(text)
    expect(imported).toMatchObject({ ok: true, file: { redacted: kindsWithout(readableInExports) } })
  }
})

it('an export of all clicks is what is written at once, over several reads of the database', async () => {
  const clicks = Array.from({ length: 300 }, (_, index) => ({
    ...(index % 2 === 0 ? lost : healthy),
    id: `past-${String(index).padStart(3, '0')}`,
    startedAt: 1_700_000_000_000 + 1_000 * Math.floor(index / 3),
    ...(index % 50 === 0 ? { note: `ann${index}@corp.example` } : {}),
    ...(index === 299 ? { label: 'from a partner: ‹redacted B›' } : {}),
  }))
  const runs = [7, 120, 280].map((index) =>
    sampleRun({
      id: `run-${index}`,
      startedAt: 1_700_000_100_000 + index,
      clickId: clicks[index]?.id,
      journey: [clicks[299 - index]?.id ?? ''],
      request: { method: 'GET', url: `https://trk.example/?token=S3cretToken${index}`, headers: [] },
    }),
  )
  await changeSettings({ readableInExports: [] })
  await database.clicks.clear()
  await database.clicks.bulkPut(clicks)
  await database.runs.bulkPut(runs)
  for (const format of [jsonFormat, ndjsonFormat, harFormat]) {
    const text = await (await exportFile('all', '0.1.0', format, { pause: async () => {} })).text()
    const now = Number(/"exportedAt": ?(\d+)/.exec(text)?.[1] ?? Date.now())
    const file = exportJson({ clicks, runs, extensionVersion: '0.1.0', now, index: defaultIndex })
    expect(text).toBe(format.write({ file, known: builtIn }))
  }
})
