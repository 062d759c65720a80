import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { strFromU8, unzipSync } from 'fflate'
import { beforeEach, expect, it, vi } from 'vitest'
import { useFired } from '@/components/fired/fired'
import { Workbench } from '@/components/workbench/Workbench'
import type { FiredPostback } from '@/lib/evidence/fired'
import { database } from '@/lib/store/database'
import { clearFiredRows, keepFiredRows } from '@/lib/store/fired-rows'
import { readSettings } from '@/lib/store/settings'
import { sampleRun } from '@/tests/fixtures/sample-run'
import { samplePartner } from '@/tests/lib/postback/partners'
import { lost } from './clicks'
import { record } from './record'
import { show } from './show'

const [first, ...others] = lost.hops
const click = {
  ...lost,
  note: 'ask ann@corp.example',
  hops: [
    {
      ...first,
      ip: '203.0.113.7',
      requestHeaders: [{ name: 'Authorization', value: 'Bearer S3cretToken99' }],
    },
    ...others,
  ] as typeof lost.hops,
}
const run = sampleRun({
  clickId: lost.id,
  request: { method: 'GET', url: 'https://trk.example/pb?cid=1', headers: [] },
})

const saved: { name: string; content: Blob }[] = []

beforeEach(() => {
  saved.length = 0
  useFired.setState({ rows: undefined })
  const blobs = new Map<string, Blob>()
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = `blob:${blobs.size}`
    blobs.set(url, blob as Blob)
    return url
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, content: blobs.get(this.href) as Blob })
  })
})

async function openDialog(runs = [run]) {
  record({ clicks: [click], runs })
  show(<Workbench />)
  await userEvent.click(screen.getByTestId('evidence-pack'))
  await vi.waitFor(() => expect(screen.getByTestId('save-pack')).toBeEnabled())
}

const row = (kind: string) => screen.getByTestId(`redaction-${kind}`)

async function savedFiles(): Promise<Record<string, string>> {
  await userEvent.click(screen.getByTestId('save-pack'))
  await vi.waitFor(() => expect(saved).toHaveLength(1))
  const bytes = new Uint8Array(await (saved[0] as (typeof saved)[0]).content.arrayBuffer())
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  )
}

it('the preview says of each kind how much is hidden and shows what becomes of it', async () => {
  await openDialog()
  expect(row('email')).toHaveTextContent('E-mail addresses 1 place, 1 value')
  expect(row('email')).toHaveTextContent(/ann@corp\.example → ‹redacted [A-Z]›/)
  expect(row('ip')).toHaveTextContent(/203\.0\.113\.7 → ‹redacted [A-Z]›/)
  expect(row('phone')).toHaveTextContent('Phone numbers none found')
  expect(row('secret')).toHaveTextContent('always hidden')
  expect(row('secret')).not.toHaveTextContent('S3cretToken99')
  expect(within(row('secret')).getByRole('checkbox')).toBeDisabled()
})

it('a pack hides everything unless the user decides otherwise', async () => {
  await openDialog()
  const files = await savedFiles()
  expect(saved[0]?.name).toMatch(/^clickscope-.*\.zip$/)
  expect(Object.keys(files)).toEqual(['evidence.html', 'click.json', 'click.har', 'ticket.md', 'SHA256SUMS'])
  const all = Object.values(files).join('\n')
  for (const hidden of ['ann@corp.example', '203.0.113.7', 'S3cretToken99']) expect(all).not.toContain(hidden)
})

it('a pack has the rows of logs that were matched to its click, on whatever page, redacted like all else', async () => {
  const fired = (clickId: string, name: string): FiredPostback => ({
    clickId,
    line: 7,
    values: [
      { name: 'clickid', value: name },
      { name: 'email', value: 'bob@corp.example' },
    ],
    matchedBy: 'gclid',
    compared: [],
    says: 'The click ID is as captured',
  })
  await keepFiredRows([fired(click.id, 'row-of-it'), fired('another', 'row-of-another')])
  await openDialog()
  const html = (await savedFiles())['evidence.html']
  expect(html).toContain('row-of-it')
  expect(html).not.toContain('row-of-another')
  expect(html).not.toContain('bob@corp.example')
  await clearFiredRows()
})

it('a kind that is unticked stays readable in the pack, with a warning, and a token stays hidden', async () => {
  await openDialog()
  await userEvent.click(within(row('email')).getByRole('checkbox'))
  expect(row('email')).toHaveTextContent('ann@corp.example stays readable')
  expect(screen.getByTestId('readable-warning')).toHaveTextContent(
    'Whoever gets the pack can read its e-mail addresses.',
  )
  const files = await savedFiles()
  expect(files['evidence.html']).toContain('ann@corp.example')
  expect(files['click.json']).toContain('ann@corp.example')
  expect(Object.values(files).join('\n')).not.toMatch(/S3cretToken99|203\.0\.113\.7/)
})

it('the choice can be kept for every export', async () => {
  await openDialog()
  await userEvent.click(within(row('ip')).getByRole('checkbox'))
  await userEvent.click(screen.getByTestId('keep-redaction'))
  await vi.waitFor(async () => expect((await readSettings()).readableInExports).toEqual(['ip']))
})

it('only the files that are ticked are made, with the page always', async () => {
  await openDialog()
  await userEvent.click(screen.getByTestId('pack-file-click.har'))
  await userEvent.click(screen.getByTestId('pack-file-hops.csv'))
  const files = await savedFiles()
  expect(Object.keys(files)).toEqual(['evidence.html', 'click.json', 'ticket.md', 'hops.csv', 'SHA256SUMS'])
})

it('the page alone is saved as one HTML file', async () => {
  await openDialog()
  await userEvent.click(screen.getByTestId('save-html'))
  await vi.waitFor(() => expect(saved).toHaveLength(1))
  expect(saved[0]?.name).toMatch(/\.html$/)
  const page = await saved[0]?.content.text()
  expect(page).toContain('gclid was lost')
  expect(page).toContain('https://trk.example/pb?cid=1')
})

it('the page says what was agreed with the partner of a test, and what of it was not met', async () => {
  await database.partners.put(samplePartner({ id: 'acme', name: 'Acme', required: ['cid', 'txid'] }))
  const template = { id: 't', name: 'Sale', version: 3 }
  await openDialog([{ ...run, partner: { id: 'acme', name: 'Acme', template } }])
  const page = new DOMParser().parseFromString((await savedFiles())['evidence.html'] ?? '', 'text/html')
  const rows = [...page.querySelectorAll('tr')].map(({ textContent }) => textContent)
  expect(rows).toContain('cid is sentmet')
  expect(rows).toContainEqual(expect.stringMatching(/^txid is sentnot metThe parameter txid is missing\./))
  expect(rows).toContain('TemplateSale, version 3')
})

it('Markdown for a ticket is one click away, without the dialog', async () => {
  const user = userEvent.setup()
  record({ clicks: [click], runs: [run] })
  show(<Workbench />)
  await user.click(screen.getByTestId('copy-ticket'))
  expect(await screen.findByRole('button', { name: 'Copied' })).toBeInTheDocument()
  const copied = await navigator.clipboard.readText()
  expect(copied).toMatch(/^## gclid was lost/)
  expect(copied).toContain('https://trk.example/pb?cid=1')
  expect(copied).not.toMatch(/ann@corp|S3cretToken99/)
})
