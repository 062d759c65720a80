import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { Workbench } from '@/components/workbench/Workbench'
import { exportJson } from '@/lib/evidence/export-json'
import { defaultIndex } from '@/lib/ids'
import type { Hop } from '@/lib/schemas/click'
import type { Run } from '@/lib/schemas/run'
import { toText } from '@/tests/fixtures/export-text'
import { failed, HOSTILE, healthy, lost } from './clicks'
import { record } from './record'
import { answerCommands, show } from './show'

const newest = { ...lost, startedAt: healthy.startedAt + 1_000 }

function showBoth() {
  record({ clicks: [healthy, newest] })
  return show(<Workbench />)
}

const verdict = () => screen.getByTestId('verdict')
const rows = () => screen.getAllByTestId('click-row')

describe('the list', () => {
  it('shows the newest click first, and follows it while none is chosen', () => {
    showBoth()
    expect(rows()[0]).toHaveTextContent(/ads\.example → shop\.example.*3 hops · gclid/)
    expect(verdict()).toHaveTextContent(/gclid was lost/)
  })

  it('opens another by a click, and the next one by the arrow keys', async () => {
    showBoth()
    await userEvent.click(rows()[1] as HTMLElement)
    expect(verdict()).toHaveTextContent('gclid reached')
    expect(location.hash).toContain('click=healthy')
    screen.getByRole('listbox').focus()
    await userEvent.keyboard('{ArrowUp}')
    expect(verdict()).toHaveTextContent('gclid was lost')
    expect(rows()[0]).toHaveAttribute('aria-selected', 'true')
  })

  it('shows only the clicks of the inspected tab in DevTools', () => {
    record({ clicks: [healthy, { ...newest, tabId: 2 }] })
    show(<Workbench tabId={2} />)
    expect(rows()).toHaveLength(1)
  })

  it('marks several for an export', async () => {
    showBoth()
    screen.getByRole('listbox').focus()
    await userEvent.keyboard(' {ArrowDown} ')
    await userEvent.click(screen.getByTestId('export-menu'))
    expect(await screen.findByTestId('export-selection')).toHaveTextContent('Selection: 2')
  })

  it('deletes everything only after it was confirmed', async () => {
    const commands = answerCommands()
    showBoth()
    await userEvent.click(screen.getByTestId('delete-all'))
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }))
    expect(commands).toEqual([])
    await userEvent.click(screen.getByTestId('delete-all'))
    await userEvent.click(await screen.findByTestId('delete-all-confirm'))
    expect(commands).toEqual([{ name: 'delete-all', payload: {} }])
  })

  it('says what to do while it is empty', () => {
    show(<Workbench tabId={1} />)
    expect(screen.getByTestId('empty')).toHaveTextContent('Click an affiliate link in this tab')
  })
})

describe('the detail', () => {
  it('opens at the click, tab and form of the address', () => {
    location.hash = '#click=healthy&tab=tests&form=meta'
    showBoth()
    expect(screen.getByTestId('tab-tests')).toHaveAttribute('aria-selected', 'true')
    expect(screen.getByTestId('form-meta')).toHaveAttribute('aria-selected', 'true')
  })

  it.each(['tab-ids', 'tab-headers', 'tab-tests', 'tab-raw', 'click-row'])(
    'stays at the click that was looked into by %s when a new one comes',
    async (opened) => {
      record({ clicks: [healthy] })
      show(<Workbench />)
      await userEvent.click(screen.getByTestId(opened))
      record({ clicks: [healthy, newest] })
      await waitFor(() => expect(rows()).toHaveLength(2))
      expect(verdict()).toHaveTextContent('gclid reached')
    },
  )

  it('follows the newest click while nothing was chosen', async () => {
    record({ clicks: [healthy] })
    show(<Workbench />)
    expect(verdict()).toHaveTextContent('gclid reached')
    record({ clicks: [healthy, newest] })
    await waitFor(() => expect(verdict()).toHaveTextContent('gclid was lost'))
  })

  it('shows the headers of each hop', async () => {
    showBoth()
    await userEvent.click(screen.getByTestId('tab-headers'))
    expect(screen.getByText('hop 1 of lost')).toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: '3' }))
    expect(screen.getByText('hop 3 of lost')).toBeInTheDocument()
  })

  it('says where no cookies were read that a click made again, while this is open, tells more', async () => {
    showBoth()
    await userEvent.click(screen.getByTestId('tab-headers'))
    expect(screen.getByText(/if the click was made before, click the link again/)).toBeInTheDocument()
    const [first, ...others] = newest.hops
    const withCookie = { ...(first as Hop), requestHeaders: [{ name: 'Cookie', value: 'a=digest~1' }] }
    act(() => record({ clicks: [{ ...newest, hops: [withCookie, ...others] }] }))
    expect(screen.getByText(/cookie values are stored as digests/)).toBeInTheDocument()
    expect(screen.queryByText(/click the link again/)).toBeNull()
  })

  it('shows the click as it is stored, and never as HTML', async () => {
    record({ clicks: [failed] })
    const { container } = show(<Workbench />)
    await userEvent.click(screen.getByTestId('tab-raw'))
    expect(container.querySelector('pre')).toHaveTextContent(`gone.invalid/${HOSTILE}`)
    expect(container.querySelector('img')).toBeNull()
  })

  it('pins and deletes', async () => {
    const commands = answerCommands()
    showBoth()
    await userEvent.click(screen.getByTestId('pin'))
    await userEvent.click(screen.getByTestId('delete-click'))
    expect(commands).toEqual([
      { name: 'pin-click', payload: { clickId: 'lost', pinned: true } },
      { name: 'delete-click', payload: { clickId: 'lost' } },
    ])
  })

  it('says why the worker refused', async () => {
    answerCommands({ ok: false, error: 'This click is not there any more.' })
    showBoth()
    await userEvent.click(screen.getByTestId('pin'))
    expect(await screen.findByRole('alert')).toHaveTextContent('This click is not there any more.')
  })

  it('offers no test where it would bring a private click to the disk', async () => {
    record({ held: [{ ...healthy, private: true }] })
    show(<Workbench />)
    await userEvent.click(screen.getByTestId('tab-tests'))
    expect(screen.queryByTestId('postback-send')).toBeNull()
    expect(screen.getByText(/none can be sent from a click of a private window/)).toBeInTheDocument()
  })
})

describe('an imported file', () => {
  const run: Run = {
    id: 'run-1',
    clickId: 'lost',
    kind: 'postback',
    startedAt: 1,
    endedAt: 2,
    state: 'failed',
    values: [],
    request: { method: 'GET', url: 'https://go.trk.example/postback', headers: [] },
    error: { code: 'net::ERR_CONNECTION_REFUSED', text: 'the server refused the connection' },
  }
  const open = (text: string) =>
    userEvent.upload(screen.getByTestId('import-file'), new File([text], 'partner.json'))

  it('is shown on the same screens, and cannot be changed or sent', async () => {
    record({ clicks: [healthy] })
    show(<Workbench />)
    await open(
      toText(
        exportJson({ clicks: [lost], runs: [run], extensionVersion: '0.1.0', now: 1, index: defaultIndex }),
      ),
    )
    expect(await screen.findByText(/partner\.json: read-only/)).toBeInTheDocument()
    expect(verdict()).toHaveTextContent(/gclid was lost/)
    expect(screen.queryByTestId('pin')).toBeNull()
    expect(screen.queryByTestId('delete-click')).toBeNull()

    await userEvent.click(screen.getByTestId('tab-tests'))
    expect(within(screen.getByTestId('run')).getByTestId('run-verdict')).toHaveTextContent('no answer')
    expect(screen.queryByTestId('postback-send')).toBeNull()

    await userEvent.click(screen.getByTestId('close-import'))
    expect(verdict()).toHaveTextContent('gclid reached')
  })

  it('is refused with the place when it is broken, and nothing changes', async () => {
    record({ clicks: [healthy] })
    show(<Workbench />)
    await open('{"format":"clickscope","version":1,"exportedAt":"soon"}')
    expect(await screen.findByRole('alert')).toHaveTextContent(/partner\.json was not imported.*exportedAt/)
    expect(verdict()).toHaveTextContent('gclid reached')
  })
})
