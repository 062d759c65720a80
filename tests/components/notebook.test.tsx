import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useDrafts } from '@/components/data/drafts'
import { Notebook } from '@/components/notebook/Notebook'
import { FIRST_VIEW, useNotebookView } from '@/components/notebook/notebook-view'
import type { Run } from '@/lib/schemas/run'
import { database } from '@/lib/store/database'
import { putPartner } from '@/lib/store/partners'
import { putRun } from '@/lib/store/runs'
import { sampleRun } from '@/tests/fixtures/sample-run'
import { samplePartner } from '@/tests/lib/postback/partners'
import { CLICK_ID, HOSTILE, tracked } from './clicks'
import { emptyDatabase } from './database'
import { record } from './record'
import { answerCommands, show } from './show'

const answer = (text: string): Run['answer'] => ({
  status: 200,
  statusLine: 'HTTP/1.1 200 OK',
  headers: [],
  body: { text, bytes: text.length, truncated: false },
})
const url = (query: string) => `https://trk.example/postback?clickid=${CLICK_ID}${query}`

const accepted = sampleRun({
  id: 'accepted',
  clickId: tracked.id,
  template: 'https://trk.example/postback?clickid={clickid}&sum={payout}&security_token=‹secret›',
  values: [
    { name: 'clickid', value: CLICK_ID, from: 'hop 2, parameter rtkcid' },
    { name: 'payout', value: '10', from: 'typed' },
  ],
  request: { method: 'GET', url: url('&sum=10&security_token=‹secret›'), headers: [] },
  answer: answer('{"status":"ok"}'),
  startedAt: Date.now() - 3_000,
})
const duplicate = sampleRun({
  ...accepted,
  id: 'duplicate',
  request: { ...accepted.request, url: url('&sum=10.00&security_token=‹secret›') },
  answer: answer('{"status":"duplicate"}'),
  startedAt: Date.now() - 2_000,
})
const event = sampleRun({
  id: 'event',
  clickId: 'gone',
  kind: 'capi',
  api: 'meta',
  request: { method: 'POST', url: 'https://graph.facebook.com/v25.0/1/events', headers: [] },
  state: 'failed',
  error: { code: 'net::ERR_FAILED', text: 'It failed.' },
  tags: ['june'],
  startedAt: Date.now() - 90 * 60_000,
})

const place = vi.fn()
const rows = () => screen.getAllByTestId('notebook-run').map(({ textContent }) => textContent)
const open = async (position: number) =>
  userEvent.click((await screen.findAllByTestId('open-run'))[position] as HTMLElement)

async function pressAgain() {
  await waitFor(() => expect(screen.getByTestId('run-again')).toBeEnabled())
  await userEvent.click(screen.getByTestId('run-again'))
}

beforeEach(async () => {
  await emptyDatabase()
  useNotebookView.setState(FIRST_VIEW, true)
  place.mockClear()
})

async function openNotebook(...runs: Run[]) {
  for (const run of runs) await putRun(run)
  record({ clicks: [tracked] })
  show(<Notebook onPlace={place} />)
  await screen.findByTestId('notebook-summary')
  await waitFor(() => expect(rows().join()).not.toContain('not read yet'))
}

describe('the notebook', () => {
  it('says what it is for while it is empty', async () => {
    show(<Notebook onPlace={place} />)
    expect(await screen.findByTestId('empty')).toHaveTextContent('No test was fired yet')
  })

  it('lists every run, newest first, with what its answer means', async () => {
    await openNotebook(accepted, duplicate, event)
    expect(rows()[0]).toMatch(/^duplicatePostbackGET 200trk\.example\/postback/)
    expect(rows()[1]).toMatch(/^acceptedPostback/)
    expect(rows()[2]).toMatch(/^unclear/)
    expect(rows()[2]).toContain('MetaPOST failedgraph.facebook.com')
    expect(rows()[2]).toContain('june')
  })

  it('is searched and filtered', async () => {
    await openNotebook(accepted, duplicate, event)
    const summary = () => screen.getByTestId('notebook-summary').textContent
    await userEvent.type(screen.getByTestId('run-search'), 'SUM=10.00')
    expect(summary()).toBe('1 run of 3')
    await userEvent.clear(screen.getByTestId('run-search'))
    await userEvent.selectOptions(screen.getByTestId('run-filter-verdict'), 'accepted (1)')
    expect(rows()).toHaveLength(1)
    await userEvent.selectOptions(screen.getByTestId('run-filter-verdict'), 'All verdicts')
    await userEvent.selectOptions(screen.getByTestId('run-filter-kind'), 'Meta (1)')
    expect(rows()[0]).toContain('graph.facebook.com')
    await userEvent.selectOptions(screen.getByTestId('run-filter-time'), 'Last hour')
    expect(screen.queryAllByTestId('notebook-run')).toEqual([])
    expect(screen.getByText('No run is like that.')).toBeVisible()
    await userEvent.selectOptions(screen.getByTestId('run-filter-kind'), 'All kinds')
    expect(rows()).toHaveLength(2)
    await userEvent.selectOptions(screen.getByTestId('run-filter-host'), 'trk.example (2)')
    expect(summary()).toBe('2 runs of 3')
  })

  it('takes in a run that is fired meanwhile', async () => {
    await openNotebook(accepted)
    await putRun(duplicate)
    await waitFor(() => expect(rows()).toHaveLength(2))
    expect(rows()[0]).toContain('sum=10.00')
  })

  it('holds 10,000 runs and draws those in sight', async () => {
    const runs = Array.from({ length: 10_000 }, (_, number) =>
      sampleRun({ id: `run-${number}`, startedAt: number }),
    )
    const { summaryOfRun } = await import('@/lib/store/run-summary')
    const reading = { verdict: 'accepted', severity: 'ok', by: '' } as const
    await database.runSummaries.bulkPut(runs.map((run) => ({ ...summaryOfRun(run), reading })))
    show(<Notebook onPlace={place} />)
    await waitFor(() => expect(screen.getByTestId('notebook-summary')).toHaveTextContent(/^10,000 runs$/), {
      timeout: 20_000,
    })
    expect(rows().length).toBeLessThan(100)
  })
})

describe('a column of the notebook', () => {
  const widths = () => {
    const style = screen.getByRole('table', { name: 'Runs' }).style
    return ['--verdict-width', '--note-width'].map((name) =>
      Number.parseInt(style.getPropertyValue(name), 10),
    )
  }

  it('is made wider by the arrow keys on its line, and is as wide when it is opened again', async () => {
    await openNotebook(accepted)
    const [verdict = 0, note = 0] = widths()
    const line = screen.getByRole('separator', { name: 'Width of Verdict' })
    line.focus()
    await userEvent.keyboard('{ArrowRight}')
    // Its line is on its left.
    screen.getByRole('separator', { name: 'Width of Tags and note' }).focus()
    await userEvent.keyboard('{ArrowLeft}')
    expect(widths()).toEqual([verdict + 16, note + 16])
    expect(line).toHaveAttribute('aria-valuenow', String(verdict + 16))
    cleanup()
    show(<Notebook onPlace={place} />)
    await screen.findByRole('table', { name: 'Runs' })
    expect(widths()).toEqual([verdict + 16, note + 16])
    await userEvent.dblClick(screen.getByTestId('verdict-line'))
    expect(widths()).toEqual([verdict, note + 16])
  })
})

describe('a run in the notebook', () => {
  it('is shown whole, always as text', async () => {
    await openNotebook({ ...accepted, answer: answer(HOSTILE), note: HOSTILE })
    await open(0)
    const detail = await screen.findByTestId('run-detail')
    expect(detail).toHaveTextContent(HOSTILE)
    expect(detail).toHaveTextContent('hop 2, parameter rtkcid')
    expect(document.querySelector('img')).toBeNull()
  })

  it('keeps tags and a note, and is found by them', async () => {
    await openNotebook(accepted, duplicate)
    await open(1)
    await userEvent.type(await screen.findByTestId('run-tags'), 'june, big spender')
    await userEvent.type(screen.getByTestId('run-note'), 'Partner saw it.')
    await userEvent.tab()
    await waitFor(async () =>
      expect(await database.runs.get('accepted')).toMatchObject({
        tags: ['june', 'big spender'],
        note: 'Partner saw it.',
      }),
    )
    await userEvent.selectOptions(await screen.findByTestId('run-filter-tag'), 'june (1)')
    expect(rows()).toHaveLength(1)
    expect(rows()[0]).toContain('acceptedPostback')
    expect(rows()[0]).toContain('june big spender Partner saw it.')
  })

  it('that is left while a note is typed keeps it', async () => {
    await openNotebook(accepted, duplicate)
    await open(0)
    await userEvent.type(await screen.findByTestId('run-note'), 'x')
    useNotebookView.setState({ chosenId: 'accepted' })
    await waitFor(async () => expect(await database.runs.get('duplicate')).toMatchObject({ note: 'x' }))
  })

  it('is deleted only after the user was asked', async () => {
    await openNotebook(accepted, duplicate)
    await open(0)
    await userEvent.click(await screen.findByTestId('delete-run'))
    expect(await database.runs.count()).toBe(2)
    await userEvent.click(await screen.findByTestId('delete-run-confirm'))
    await waitFor(() => expect(rows()).toHaveLength(1))
    expect(await database.runs.toCollection().primaryKeys()).toEqual(['accepted'])
    expect(screen.queryByTestId('run-detail')).toBeNull()
  })

  it('is filled into its form again, without its secret and without being sent', async () => {
    const commands = answerCommands()
    await openNotebook(accepted)
    await open(0)
    expect(await screen.findByTestId('run-detail')).toHaveTextContent('to be typed again: security_token.')
    await pressAgain()
    await waitFor(() =>
      expect(place).toHaveBeenCalledWith(
        expect.objectContaining({ tool: 'clicks', clickId: tracked.id, tab: 'tests', form: 'postback' }),
      ),
    )
    expect(useDrafts.getState().drafts[`postback:${tracked.id}`]).toEqual({
      template: 'https://trk.example/postback?clickid={clickid}&sum={payout}&security_token={security_token}',
      method: 'GET',
      'value:clickid': CLICK_ID,
      'value:payout': '10',
    })
    expect(commands).toEqual([])
  })

  it('asks before it takes the place of a draft', async () => {
    useDrafts.getState().type(`postback:${tracked.id}`, 'template', 'https://mine.example/')
    await openNotebook(accepted)
    await open(0)
    await pressAgain()
    expect(useDrafts.getState().drafts[`postback:${tracked.id}`]?.template).toBe('https://mine.example/')
    await userEvent.click(await screen.findByTestId('run-again-confirm'))
    await waitFor(() => expect(place).toHaveBeenCalled())
    expect(useDrafts.getState().drafts[`postback:${tracked.id}`]?.template).toMatch(/^https:\/\/trk\.example/)
  })

  it('of a conversions API is filled in with its target in the place for targets', async () => {
    const values = [
      { name: 'dataset', value: '1234567890', from: 'the form' },
      { name: 'event_name', value: 'Lead', from: 'the form' },
      { name: 'value', value: '9.5', from: 'the form' },
    ]
    await openNotebook({ ...event, clickId: tracked.id, values })
    await open(0)
    await pressAgain()
    await waitFor(() => expect(place).toHaveBeenCalledWith(expect.objectContaining({ form: 'meta' })))
    const { drafts } = useDrafts.getState()
    expect(drafts['meta:target']).toEqual({ dataset: '1234567890' })
    expect(drafts[`meta:${tracked.id}`]).toEqual({ event_name: 'Lead', value: '9.5' })
  })

  it('whose click is gone says why it cannot be filled in', async () => {
    await openNotebook(event)
    await open(0)
    expect(await screen.findByTestId('run-detail')).toHaveTextContent('Its click is not there any more')
    expect(screen.queryByTestId('run-again')).toBeNull()
  })
})

describe('two marked runs', () => {
  it('are compared line by line, the older on the left', async () => {
    await openNotebook(accepted, duplicate)
    expect(screen.getByTestId('compare-runs')).toBeDisabled()
    for (const box of screen.getAllByTestId('mark-run')) await userEvent.click(box)
    await userEvent.click(screen.getByTestId('compare-runs'))
    const comparison = await screen.findByTestId('comparison')
    expect(await within(comparison).findByTestId('comparison-summary')).toHaveTextContent(
      /^2 of \d+ lines differ$/,
    )
    const differing = within(comparison).getAllByTestId('differing-line')
    expect(differing[0]).toHaveTextContent('− sum=10+ sum=10.00')
    expect(differing[0]?.querySelectorAll('mark')).toHaveLength(1)
    expect(differing[1]).toHaveTextContent('"duplicate"')
    await userEvent.click(screen.getByTestId('only-differing'))
    expect(within(comparison).queryAllByTestId('same-line')).toEqual([])
  })

  it('are at most two', async () => {
    await openNotebook(accepted, duplicate, event)
    for (const box of screen.getAllByTestId('mark-run')) await userEvent.click(box)
    expect(screen.getAllByTestId('mark-run').map((box) => (box as HTMLInputElement).checked)).toEqual([
      false,
      true,
      true,
    ])
  })
})

describe('a run that was sent to a partner', () => {
  const reading = (accepted: string[]) =>
    samplePartner({ answers: { accepted, duplicate: [], rejected: [] } })

  it('reads as was agreed, and anew when the agreement changes', async () => {
    await putPartner(reading(['^stored$']))
    await putRun(sampleRun({ partner: { id: 'partner-1', name: 'Acme Offers' }, answer: answer('stored') }))
    show(<Notebook onPlace={place} />)
    await waitFor(() => expect(rows()[0]).toContain('accepted'))
    await putPartner(reading(['^kept$']))
    await waitFor(() => expect(rows()[0]).toContain('unclear'))
  })
})
