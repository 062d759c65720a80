import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { useFirstSettings } from '@/components/data/first-settings'
import { SHORTCUTS } from '@/components/keyboard/shortcuts'
import { Workbench } from '@/components/workbench/Workbench'
import { failed, GCLID, healthy, lost } from './clicks'
import { record, SESSION_PREFIX } from './record'
import { answerCommands, show } from './show'

const AT = healthy.startedAt
const noted = { ...healthy, label: 'Regression', note: 'Ask Ana about the postback' }
const all = [noted, { ...lost, startedAt: AT + 1_000 }, { ...failed, startedAt: AT + 2_000 }]

function showAll(clicks = all) {
  record({ clicks })
  return show(<Workbench />)
}

const rows = () => screen.queryAllByTestId('click-row')
const verdict = () => screen.getByTestId('verdict')
const search = (text: string) => userEvent.type(screen.getByTestId('click-search'), text)
const choose = async (name: string, value: string) => {
  if (!screen.queryByTestId(`filter-${name}`)) await userEvent.click(screen.getByTestId('filters'))
  await userEvent.selectOptions(screen.getByTestId(`filter-${name}`), value)
}

describe('the search', () => {
  it.each([
    ['a host between the first and the last', 'go.trk', /go\.trk|ads\.example → shop/],
    ['the words of a note', 'ana postback', /Regression/],
    ['a label in another case', 'REGRESSION', /Regression/],
    ['a host that does not exist', 'gone.invalid', /gone\.invalid/],
  ])('finds %s', async (_, text, row) => {
    showAll()
    await search(text)
    await waitFor(() => expect(rows()).toHaveLength(1))
    expect(rows()[0]).toHaveTextContent(row)
    expect(screen.getByTestId('found')).toHaveTextContent('1 of 3')
  })

  it('finds an identifier by its value, in every click that carries it', async () => {
    showAll()
    await userEvent.click(screen.getByTestId('click-search'))
    await userEvent.paste(GCLID)
    await waitFor(() => expect(rows()).toHaveLength(2))
  })

  it('says that nothing fits, and shows all again', async () => {
    showAll()
    await search('no such thing')
    await userEvent.click(
      within(await screen.findByTestId('none-found')).getByRole('button', { name: 'Show all 3' }),
    )
    await waitFor(() => expect(rows()).toHaveLength(3))
    expect(screen.getByTestId('click-search')).toHaveValue('')
  })
})

describe('the filters', () => {
  it('leave the clicks of an outcome, then of a finding, and say how many are set', async () => {
    showAll()
    await choose('outcome', 'failed')
    await waitFor(() => expect(rows()).toHaveLength(1))
    expect(screen.getByTestId('filters')).toHaveAccessibleName('Filters, 1 set')
    await choose('severity', 'bad')
    await choose('outcome', '')
    await waitFor(() => expect(rows().length).toBeGreaterThan(1))
    for (const row of rows()) expect(within(row).getByLabelText('Problem')).toBeInTheDocument()
  })

  it('leave the clicks of a tab of this session, by the name of its page', async () => {
    record({
      clicks: [
        { ...healthy, id: `${SESSION_PREFIX}1`, tabId: 7 },
        { ...lost, id: `${SESSION_PREFIX}2`, tabId: 8 },
      ],
      earlier: [{ ...failed, id: 'old-3', tabId: 7 }],
    })
    const { extension } = show(<Workbench />)
    extension.openTabs.mockResolvedValue([
      { tabId: 7, url: 'https://shop.example/', title: 'The shop', loading: false },
    ])
    await userEvent.click(screen.getByTestId('filters'))
    await screen.findByRole('option', { name: 'The shop (1)' })
    await choose('tab', '7')
    await waitFor(() => expect(rows()).toHaveLength(1))
  })

  it('leave the clicks between two moments, the last minute included', async () => {
    const at = (text: string) => new Date(text).getTime()
    showAll([
      { ...healthy, startedAt: at('2026-05-04T12:00:00') },
      { ...lost, startedAt: at('2026-05-04T12:30:40') },
      { ...failed, startedAt: at('2026-05-04T12:31:00') },
    ])
    await choose('time', 'between')
    await userEvent.type(screen.getByTestId('filter-from'), '2026-05-04T12:01')
    await userEvent.type(screen.getByTestId('filter-until'), '2026-05-04T12:30')
    await waitFor(() => expect(rows()).toHaveLength(1))
    expect(rows()[0]).toHaveTextContent('3 hops')
  })
})

describe('the marked clicks', () => {
  it('are counted, and deleted together only after it was confirmed', async () => {
    const commands = answerCommands()
    showAll()
    screen.getByRole('listbox').focus()
    await userEvent.keyboard(' {ArrowDown} ')
    expect(screen.getByTestId('marked-count')).toHaveTextContent('2 marked')
    await userEvent.click(screen.getByTestId('marked-delete'))
    expect(commands).toEqual([])
    await userEvent.click(await screen.findByTestId('marked-delete-confirm'))
    expect(commands).toEqual([{ name: 'delete-clicks', payload: { clickIds: ['failed', 'lost'] } }])
    await waitFor(() => expect(screen.queryByTestId('marked-count')).toBeNull())
  })

  it('are pinned together, those that are not pinned yet', async () => {
    const commands = answerCommands()
    showAll([healthy, { ...lost, pinned: true }])
    screen.getByRole('listbox').focus()
    await userEvent.keyboard('{Control>}a{/Control}')
    await userEvent.click(screen.getByTestId('marked-pin'))
    expect(commands).toEqual([{ name: 'pin-click', payload: { clickId: 'healthy', pinned: true } }])
  })

  it('that a filter leaves out are not touched', async () => {
    showAll()
    screen.getByRole('listbox').focus()
    await userEvent.keyboard('{Control>}a{/Control}')
    expect(screen.getByTestId('marked-count')).toHaveTextContent('3 marked')
    await search('regression')
    await waitFor(() => expect(screen.getByTestId('marked-count')).toHaveTextContent('1 marked'))
  })

  it('lead to the export', async () => {
    showAll()
    screen.getByRole('listbox').focus()
    await userEvent.keyboard(' ')
    await userEvent.click(screen.getByTestId('marked-export'))
    expect(await screen.findByTestId('export-selection')).toHaveTextContent('Selection: 1')
  })
})

describe('the note', () => {
  it('is kept when the field is left, and shown in the list', async () => {
    const commands = answerCommands()
    showAll([healthy])
    await userEvent.click(screen.getByTestId('write-note'))
    await userEvent.keyboard('Regression{Tab}Ask Ana{Tab}')
    expect(commands.at(-1)).toEqual({
      name: 'annotate-click',
      payload: { clickId: 'healthy', label: 'Regression', note: 'Ask Ana' },
    })
    act(() => record({ clicks: [noted] }))
    await waitFor(() => expect(rows()[0]).toHaveTextContent('Regression'))
    expect(within(rows()[0] as HTMLElement).getByLabelText('With a note')).toBeInTheDocument()
  })

  it('of one click does not become that of the next', async () => {
    showAll([noted, { ...lost, startedAt: AT - 1_000, note: 'Another' }])
    expect(screen.getByTestId('click-note')).toHaveValue('Ask Ana about the postback')
    await userEvent.click(rows()[1] as HTMLElement)
    expect(screen.getByTestId('click-note')).toHaveValue('Another')
  })

  it('that could not be kept says why', async () => {
    answerCommands({ ok: false, error: 'This click is not there any more.' })
    showAll([noted])
    await userEvent.type(screen.getByTestId('click-note'), '!{Tab}')
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The note could not be kept: This click is not there any more.',
    )
  })
})

describe('the keyboard', () => {
  it('goes from the search into the list, to the hops, and back', async () => {
    showAll()
    await userEvent.keyboard('/')
    expect(screen.getByTestId('click-search')).toHaveFocus()
    await userEvent.keyboard('lost')
    await userEvent.keyboard('{Escape}')
    expect(screen.getByTestId('click-search')).toHaveValue('')
    await userEvent.keyboard('{Escape}')
    expect(screen.getByRole('listbox')).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}{Enter}')
    const hops = screen.getAllByTestId('hop').map((hop) => within(hop).getAllByRole('button')[0])
    expect(hops[0]).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}j')
    expect(hops[2]).toHaveFocus()
    await userEvent.keyboard('k{Enter}')
    expect(hops[1]).toHaveAttribute('aria-expanded', 'true')
    await userEvent.keyboard('{Escape}')
    expect(screen.getByRole('listbox')).toHaveFocus()
  })

  it('steps through the clicks from anywhere, by letters', async () => {
    showAll()
    expect(rows()[0]).toHaveAttribute('aria-selected', 'true')
    await userEvent.keyboard('jj')
    expect(rows()[2]).toHaveAttribute('aria-selected', 'true')
    await userEvent.keyboard('k')
    expect(rows()[1]).toHaveAttribute('aria-selected', 'true')
    expect(verdict()).toHaveTextContent('gclid was lost')
  })

  it('opens the tabs by their numbers', async () => {
    showAll()
    for (const [position, tab] of ['hops', 'ids', 'headers', 'checks', 'tests', 'raw'].entries()) {
      await userEvent.keyboard(String(position + 1))
      expect(screen.getByTestId(`tab-${tab}`)).toHaveAttribute('aria-selected', 'true')
    }
  })

  it('copies the URL of the hop in focus, and else that of the click', async () => {
    userEvent.setup()
    showAll([lost])
    await userEvent.keyboard('c')
    expect(await screen.findByTestId('copied-note')).toHaveTextContent(/^Copied https:\/\/ads\.example/)
    expect(await navigator.clipboard.readText()).toBe(lost.hops[0]?.url)
    screen.getByRole('listbox').focus()
    await userEvent.keyboard('{Enter}{End}c')
    await waitFor(async () => expect(await navigator.clipboard.readText()).toBe(lost.hops.at(-1)?.url))
  })

  it('copies the value of the identifier in focus', async () => {
    userEvent.setup()
    showAll([lost])
    within(screen.getAllByTestId('identifier')[0] as HTMLElement)
      .getByRole('button', { name: 'Copy gclid' })
      .focus()
    await userEvent.keyboard('c')
    await waitFor(async () => expect(await navigator.clipboard.readText()).toBe(GCLID))
  })

  it('opens the export, and pins', async () => {
    const commands = answerCommands()
    showAll([lost])
    await userEvent.keyboard('p')
    expect(commands).toEqual([{ name: 'pin-click', payload: { clickId: 'lost', pinned: true } }])
    await userEvent.keyboard('e')
    expect(await screen.findByTestId('export-click')).toBeInTheDocument()
  })

  it('is left alone while something is typed', async () => {
    showAll()
    await search('j6?ep/')
    expect(screen.getByTestId('click-search')).toHaveValue('j6?ep/')
    expect(screen.queryByTestId('verdict')).toBeNull()
    expect(screen.queryByText(/not there any more/)).toBeNull()
    await userEvent.keyboard('{Escape}')
    expect(screen.getByTestId('tab-hops')).toHaveAttribute('aria-selected', 'true')
    expect(screen.queryByTestId('shortcuts')).toBeNull()
  })

  it('is told by a dialog with every key there is, under which no other key does anything', async () => {
    showAll()
    await userEvent.keyboard('?')
    const dialog = await screen.findByTestId('shortcuts')
    for (const { does } of Object.values(SHORTCUTS)) expect(dialog).toHaveTextContent(does)
    await userEvent.keyboard('6')
    expect(screen.getByTestId('tab-hops')).toHaveAttribute('aria-selected', 'true')
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByTestId('shortcuts')).toBeNull())
  })
})

describe('the width of the list', () => {
  const divider = () => screen.getByRole('separator', { name: 'Width of the list' })

  it('is changed by the keyboard within its limits, and remembered', async () => {
    const { unmount } = showAll()
    const before = Number(divider().getAttribute('aria-valuenow'))
    divider().focus()
    await userEvent.keyboard('{ArrowRight}')
    expect(divider()).toHaveAttribute('aria-valuenow', String(before + 16))
    unmount()
    showAll()
    expect(divider()).toHaveAttribute('aria-valuenow', String(before + 16))
    divider().focus()
    await userEvent.keyboard('{End}{ArrowRight}')
    expect(divider()).toHaveAttribute('aria-valuenow', divider().getAttribute('aria-valuemax'))
  })

  it('is put back by a double click', async () => {
    showAll()
    const before = divider().getAttribute('aria-valuenow')
    divider().focus()
    await userEvent.keyboard('{Home}')
    await userEvent.dblClick(divider())
    expect(divider()).toHaveAttribute('aria-valuenow', before)
  })
})

describe('the width of a column', () => {
  const divider = (name: string) => screen.findByRole('separator', { name: `Width of the ${name}` })
  const widthOf = async (name: string) => Number((await divider(name)).getAttribute('aria-valuenow'))

  it.each([
    ['hops', 'time bars', 'ArrowLeft'],
    ['headers', 'header names', 'ArrowRight'],
  ])('of the %s is changed by the keyboard, remembered, and put back', async (tab, name, wider) => {
    location.hash = `#click=${healthy.id}&tab=${tab}`
    const { unmount } = showAll()
    const before = await widthOf(name)
    ;(await divider(name)).focus()
    await userEvent.keyboard(`{${wider}}`)
    expect(await widthOf(name)).toBe(before + 16)
    unmount()
    showAll()
    expect(await widthOf(name)).toBe(before + 16)
    ;(await divider(name)).focus()
    await userEvent.keyboard(`{Home}{${wider}}`)
    const least = Number((await divider(name)).getAttribute('aria-valuemin'))
    expect(await widthOf(name)).toBe(least + 16)
    await userEvent.dblClick(await divider(name))
    expect(await widthOf(name)).toBe(before)
  })
})

it('beside older clicks it is said that recording is paused, with the way to go on', async () => {
  const commands = answerCommands()
  useFirstSettings.setState({ recording: false })
  showAll()
  expect(screen.getByRole('alert')).toHaveTextContent('Recording is paused: new clicks are not seen.')
  await userEvent.click(screen.getByTestId('remedy'))
  expect(commands).toEqual([{ name: 'set-recording', payload: { on: true } }])
})

describe('an empty panel', () => {
  it('offers to reload the tab it belongs to, and the clicks of others', async () => {
    const { extension } = show(<Workbench tabId={7} />)
    expect(screen.getByTestId('empty')).toHaveTextContent('need not be open for that')
    expect(screen.getByTestId('empty')).toHaveTextContent('Private windows are never recorded')
    await userEvent.click(screen.getByTestId('reload-tab'))
    expect(extension.reloadTab).toHaveBeenCalledWith(7)
    await userEvent.click(screen.getByTestId('open-workbench'))
    expect(extension.openWorkbench).toHaveBeenCalledWith('#tool=clicks')
  })

  it('asks for the access that is missing', async () => {
    const { extension } = show(
      <Workbench tabId={7} />,
      vi.fn().mockResolvedValueOnce(false).mockResolvedValue(true),
    )
    await userEvent.click(await screen.findByRole('button', { name: 'Allow access to all sites' }))
    expect(extension.requestHostAccess).toHaveBeenCalled()
    await waitFor(() => expect(screen.getByTestId('empty')).toHaveTextContent('No click yet'))
  })
})
