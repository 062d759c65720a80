import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { Popup } from '@/components/popup/Popup'
import { Workbench } from '@/components/workbench/Workbench'
import { exportJson } from '@/lib/evidence/export-json'
import { defaultIndex } from '@/lib/ids'
import type { Run } from '@/lib/schemas/run'
import { toText } from '@/tests/fixtures/export-text'
import { CLICK_ID, chain, GCLID } from './clicks'
import { record } from './record'
import { answerCommands, show, showWholePopup } from './show'

const first = chain(
  'first',
  [
    `https://go.redtrk.example/click?gclid=${GCLID}`,
    `https://pre.example/?rtkcid=${CLICK_ID}&gclid=${GCLID}`,
  ],
  { source: { url: 'https://ads.example/page' }, previousClickId: 'long-gone' },
)
const startedAt = first.startedAt + 60_000
const second = chain(
  'second',
  [`https://go.redtrk.example/offer?rtkcid=${CLICK_ID}`, `https://shop.example/?rtkcid=${CLICK_ID}`],
  {
    startedAt,
    previousClickId: 'first',
    source: { url: 'https://pre.example/' },
    openerTabId: 1,
    tabId: 2,
  },
)
/** The page opened another tab too. */
const branch = chain('branch', ['https://other.example/?gclid=x', 'https://elsewhere.example/'], {
  ...second,
  id: 'branch',
  startedAt: startedAt + 1_000,
  hops: chain('branch', ['https://other.example/?gclid=x', 'https://elsewhere.example/']).hops,
})

const run: Run = {
  id: 'run-1',
  clickId: 'first',
  kind: 'postback',
  startedAt: 1,
  endedAt: 2,
  state: 'failed',
  values: [],
  request: { method: 'GET', url: 'https://go.trk.example/postback', headers: [] },
  error: { code: 'net::ERR_CONNECTION_REFUSED', text: 'the server refused the connection' },
}

const marks = () => screen.queryAllByTestId('journey-mark').map((mark) => mark.textContent)
const hops = () => screen.getAllByTestId('hop')

describe('the list', () => {
  it('ties the clicks of a journey, and only these', () => {
    const alone = chain('alone', ['https://ads.example/go', 'https://shop.example/'], {
      startedAt: startedAt + 5_000,
    })
    record({ clicks: [first, second, alone] })
    show(<Workbench />)
    const rows = screen.getAllByTestId('click-row')
    expect(rows.map((row) => within(row).queryByTestId('journey-mark')?.textContent)).toEqual([
      undefined,
      '2 of 2',
      '1 of 2',
    ])
    expect(rows.map((row) => row.className)).toEqual([
      'click-line',
      'click-line tied-below',
      'click-line tied-above',
    ])
    expect(within(rows[1] as HTMLElement).getByTitle('Click 2 of a journey of 2 clicks')).toBeInTheDocument()
  })

  it('counts along with clicks of other tabs, and with those of this session only', () => {
    record({ clicks: [second], held: [first] })
    show(<Workbench tabId={2} />)
    expect(screen.getAllByTestId('click-row')).toHaveLength(1)
    expect(marks()).toEqual(['2 of 2'])
  })
})

describe('the detail', () => {
  it('offers no journey for a click that is tied to none', () => {
    record({ clicks: [first] })
    show(<Workbench />)
    expect(screen.queryByTestId('scope-journey')).toBeNull()
  })

  it('switches from the click to its journey and back, and keeps that in the address', async () => {
    record({ clicks: [first, second] })
    show(<Workbench />)
    expect(hops()).toHaveLength(2)
    expect(screen.getByTestId('verdict')).toHaveTextContent('rtkcid reached shop.example')
    expect(screen.queryByTestId('journey-click')).toBeNull()

    await userEvent.click(screen.getByRole('radio', { name: 'Journey · 2 clicks' }))
    expect(location.hash).toContain('click=second')
    expect(location.hash).toContain('scope=journey')
    expect(hops()).toHaveLength(4)
    expect(hops()[3]).toHaveTextContent(/4.*200.*shop\.example/)
    const [begin, next] = screen.getAllByTestId('journey-click')
    expect(begin).toHaveTextContent(/^click 1, [\d:]+, from ads\.example; what led there is not kept$/)
    expect(next).toHaveTextContent(/^click 2, in a new tab, [\d:]+, from pre\.example$/)
    const [identifier] = screen.getAllByTestId('identifier')
    expect(identifier).toHaveTextContent(/gclid.*●●○○.*handed over 2→3/)

    await userEvent.click(screen.getByTestId('scope-click'))
    expect(location.hash).toContain('scope=click')
    expect(hops()).toHaveLength(2)
  })

  it('opens at the journey of the address, also from its first click', () => {
    location.hash = '#click=first&scope=journey'
    record({ clicks: [first, second] })
    show(<Workbench />)
    expect(screen.getByTestId('scope-journey')).toHaveAttribute('aria-checked', 'true')
    expect(hops()).toHaveLength(4)
  })

  it('grows with the journey that is looked at', async () => {
    location.hash = '#click=first&scope=journey'
    record({ clicks: [first] })
    show(<Workbench />)
    expect(hops()).toHaveLength(2)
    record({ clicks: [first, second] })
    await waitFor(() => expect(hops()).toHaveLength(4))
  })

  it('shows the headers, the raw evidence and the runs of all its clicks', async () => {
    location.hash = '#click=second&scope=journey&tab=headers'
    record({ clicks: [first, second], runs: [run] })
    show(<Workbench />)
    await userEvent.click(screen.getByRole('button', { name: '4' }))
    expect(screen.getByText('hop 2 of second')).toBeInTheDocument()

    await userEvent.click(screen.getByTestId('tab-raw'))
    const raw = JSON.parse(document.querySelector('pre')?.textContent ?? '') as { id: string }[]
    expect(raw.map(({ id }) => id)).toEqual(['first', 'second'])

    expect(screen.getByTestId('tab-tests')).toHaveTextContent('Tests 1')
    await userEvent.click(screen.getByTestId('scope-click'))
    expect(screen.getByTestId('tab-tests')).toHaveTextContent(/^Tests$/)
  })

  it('pins and deletes all its clicks', async () => {
    const commands = answerCommands()
    location.hash = '#click=second&scope=journey'
    record({ clicks: [second], held: [first] })
    show(<Workbench />)
    await userEvent.click(screen.getByRole('button', { name: /^Pin these 2 clicks/ }))
    await userEvent.click(screen.getByRole('button', { name: 'Delete these 2 clicks and their tests' }))
    expect(commands).toEqual([
      { name: 'pin-click', payload: { clickId: 'first', pinned: true } },
      { name: 'pin-click', payload: { clickId: 'second', pinned: true } },
      { name: 'delete-click', payload: { clickId: 'first' } },
      { name: 'delete-click', payload: { clickId: 'second' } },
    ])
  })

  it('fills a postback from all its clicks, and fires it from the last', async () => {
    const commands = answerCommands()
    location.hash = '#click=first&scope=journey&tab=tests'
    record({ clicks: [first, second] })
    show(<Workbench />)
    const template = await screen.findByTestId('postback-template')
    await userEvent.clear(template)
    await userEvent.paste('https://go.redtrk.example/postback?clickid={rtkcid}&ad={gclid}')
    expect(screen.getByTestId('postback-preview')).toHaveTextContent(`clickid=${CLICK_ID}&ad=${GCLID}`)
    await userEvent.click(screen.getByTestId('postback-send'))
    await userEvent.click(await screen.findByTestId('postback-confirm'))
    await waitFor(() => expect(commands).toHaveLength(1))
    expect(commands[0]).toMatchObject({
      name: 'fire-postback',
      payload: { clickId: 'second', journey: ['first', 'second'] },
    })
  })

  it('says where the journey forks, and leads to the other branch', async () => {
    location.hash = '#click=second&scope=journey'
    record({ clicks: [first, second, branch] })
    show(<Workbench />)
    expect(hops()).toHaveLength(4)
    expect(screen.getByTestId('fork')).toHaveTextContent(
      /^It forks after click 1:other\.example → elsewhere\.example/,
    )
    await userEvent.click(screen.getByTestId('fork-branch'))
    expect(location.hash).toContain('click=branch')
    expect(hops().at(-1)).toHaveTextContent('elsewhere.example')
  })

  it('shows the ways on of a click after which the journey forks at once', () => {
    location.hash = '#click=first'
    record({ clicks: [first, second, branch] })
    show(<Workbench />)
    expect(screen.queryByTestId('scope-journey')).toBeNull()
    expect(screen.getAllByTestId('fork-branch')).toHaveLength(2)
    expect(marks()).toEqual(['2 of 2', '2 of 2', '1 of 1+'])
  })

  it('shows a journey of a file', async () => {
    show(<Workbench />)
    const text = toText(
      exportJson({
        clicks: [second, first],
        runs: [],
        extensionVersion: '0.1.0',
        now: 1,
        index: defaultIndex,
      }),
    )
    await userEvent.upload(screen.getByTestId('import-file'), new File([text], 'partner.json'))
    await userEvent.click(await screen.findByTestId('scope-journey'))
    expect(hops()).toHaveLength(4)
    expect(marks()).toEqual(['2 of 2', '1 of 2'])
  })
})

describe('the popup', () => {
  it('says that the click follows from earlier ones, and opens its journey', async () => {
    record({ clicks: [first, second] })
    const { extension } = await showWholePopup(<Popup tabId={2} />)
    expect(screen.getByTestId('earlier-clicks')).toHaveTextContent(
      'click 2 of a journey from ads.example · show journey',
    )
    await userEvent.click(screen.getByTestId('show-journey'))
    expect(extension.openWorkbench).toHaveBeenCalledWith('#click=second&scope=journey')
  })

  it('says nothing of a journey at its first click', async () => {
    record({ clicks: [first, second] })
    await showWholePopup(<Popup tabId={1} />)
    expect(screen.getByTestId('verdict')).toBeInTheDocument()
    expect(screen.queryByTestId('earlier-clicks')).toBeNull()
  })
})
