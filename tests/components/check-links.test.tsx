import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { useCheck } from '@/components/links/check'
import { Tools } from '@/components/workbench/Tools'
import type { Message } from '@/lib/messages'
import type { Click } from '@/lib/schemas/click'
import { failed, HOSTILE, healthy, lost } from './clicks'
import { record } from './record'
import { answerCommands, show } from './show'

beforeEach(() => {
  useCheck.setState({ check: undefined })
  location.hash = '#tool=links'
})

/** Answers each link with a click, or with what it says went wrong. */
function answerLinks(answers: Record<string, Click | string>): Message[] {
  const commands: Message[] = []
  fakeBrowser.runtime.onMessage.addListener(async (received: unknown) => {
    const message = received as Message
    commands.push(message)
    if (!('url' in message.payload)) return { ok: true, result: undefined }
    const answer = answers[message.payload.url]
    return typeof answer === 'string'
      ? { ok: false, error: answer }
      : { ok: true, result: { click: answer, stillRunning: false } }
  })
  return commands
}

async function paste(...lines: string[]) {
  await userEvent.click(await screen.findByTestId('link-list'))
  await userEvent.paste(lines.join('\n'))
}

const press = (testId: string) => userEvent.click(screen.getByTestId(testId))
const checkButton = () => screen.getByTestId('check-links')
const rows = () => screen.getAllByTestId('link-row')
const ended = () => screen.findByTestId('save-csv', undefined, { timeout: 4_000 })

describe('the form', () => {
  it('names the lines that cannot be checked and counts the others', async () => {
    show(<Tools />)
    expect(await screen.findByTestId('check-links')).toBeDisabled()
    await paste('https://a.example/', '', 'ftp://b.example/', `${HOSTILE}`, 'c.example/x')
    expect(checkButton()).toHaveTextContent('Check 2 links')
    expect(screen.getByTestId('line-problems')).toHaveTextContent(
      /Line 3 ftp:\/\/b\.example\/ begins with ftp:.*Line 4/,
    )
    expect(screen.getByTestId('line-notes')).toHaveTextContent(
      'Line 5 c.example/x is read as https://c.example/x',
    )
    expect(screen.getByTestId('line-problems').querySelector('img')).toBeNull()
  })

  it('says of another device that only headers change, and takes no User-Agent that cannot be sent', async () => {
    show(<Tools />)
    await paste('https://a.example/')
    await userEvent.selectOptions(screen.getByTestId('device'), 'custom')
    expect(screen.getByText(/scripts in the page still see this browser/)).toBeInTheDocument()
    expect(checkButton()).toBeDisabled()
    await userEvent.type(screen.getByTestId('user-agent'), 'Bö')
    expect(screen.getByText(/ASCII only/)).toBeInTheDocument()
    await userEvent.type(screen.getByTestId('user-agent'), '{Backspace}ot/1')
    expect(checkButton()).toBeEnabled()
  })

  it('takes the links of a page that is open, and says when it has none', async () => {
    const commands = answerCommands({
      ok: true,
      result: { url: 'https://blog.example/', links: ['https://a.example/', 'https://b.example/'] },
    })
    const { extension } = show(<Tools />)
    extension.openTabs.mockResolvedValue([
      { tabId: 7, url: 'https://blog.example/', title: 'My blog', loading: false },
      { tabId: 8, url: 'chrome://settings', title: 'Settings', loading: false },
    ])
    await screen.findByTestId('link-list')
    await press('page-links')
    await userEvent.click(await screen.findByRole('menuitem', { name: /My blog/ }))
    expect(commands).toEqual([{ name: 'read-page-links', payload: { tabId: 7 } }])
    expect(screen.getByTestId('link-list')).toHaveValue('https://a.example/\nhttps://b.example/')
  })

  it('reads the links of the tab in its address once, and sends nothing', async () => {
    location.hash = '#tool=links&from=7'
    const commands = answerCommands({ ok: true, result: { url: 'https://blog.example/', links: [] } })
    show(<Tools />)
    expect(await screen.findByRole('alert')).toHaveTextContent('There is no link on https://blog.example/.')
    expect(commands).toEqual([{ name: 'read-page-links', payload: { tabId: 7 } }])
    await waitFor(() => expect(location.hash).toBe('#tool=links&tab=hops&form=postback&scope=click'))
  })
})

describe('plain requests', () => {
  it('run at once and tell of each link what came of it', async () => {
    const commands = answerLinks({
      'https://a.example/': healthy,
      'https://b.example/': lost,
      'https://c.example/': failed,
      'https://d.example/': 'Nothing was sent.',
    })
    show(<Tools />)
    await paste('https://a.example/', 'https://b.example/', 'https://c.example/', 'https://d.example/')
    await userEvent.selectOptions(screen.getByTestId('device'), 'iphone')
    await press('check-links')
    await ended()
    expect(screen.getByTestId('check-progress')).toHaveTextContent('4 links checked, 2 problems')
    expect(rows()[0]).toHaveTextContent(/gclid reached shop\.example.*nothing in it was run.*302 200gclid/)
    expect(rows()[1]).toHaveTextContent(/gclid was lost between hop 2/)
    expect(rows()[2]).toHaveTextContent('the host name was not found')
    expect(rows()[3]).toHaveTextContent('Nothing was sent.')
    expect(commands.map(({ name }) => name)).toEqual(Array(4).fill('request-link'))
    for (const { payload } of commands)
      expect(payload).toMatchObject({ userAgent: expect.stringContaining('iPhone') })
  })

  it('show their hops below the row, for nothing of them is kept', async () => {
    answerLinks({ 'https://a.example/': healthy })
    show(<Tools />)
    await paste('https://a.example/')
    await press('check-links')
    await ended()
    await press('open-link')
    expect(screen.getAllByTestId('hop')).toHaveLength(2)
    await press('open-link')
    expect(screen.queryByTestId('hop')).toBeNull()
  })

  it('of an ad click warn before they are made', async () => {
    show(<Tools />)
    await paste('https://www.googleadservices.com/pagead/aclk?sa=L')
    expect(screen.getByRole('alert')).toHaveTextContent(/1 link is an ad click of Google Ads.*may count/)
  })
})

describe('visits', () => {
  const AD_CLICKS = ['https://www.google.com/aclk?sa=l', 'https://www.bing.com/aclick?ld=x']

  async function plan(...lines: string[]) {
    show(<Tools />)
    await paste(...lines)
    await press('mode-visit')
    await press('check-links')
  }

  it('are made only after their hosts and numbers were shown and confirmed', async () => {
    const commands = answerLinks({ 'https://a.example/1': healthy, 'https://b.example/': lost })
    await plan('https://a.example/1', 'https://b.example/')
    expect(screen.getByTestId('plan')).toHaveTextContent(/2 clicks on 2 hosts.*a\.example1 click/)
    expect(commands).toEqual([])
    await press('plan-back')
    expect(checkButton()).toBeInTheDocument()
    await press('check-links')
    await press('plan-visit')
    await ended()
    expect(commands.map(({ name }) => name)).toEqual(['visit-link', 'visit-link'])
  })

  it('say at last what their clicks say by now, also of what came later', async () => {
    answerLinks({ 'https://a.example/1': { ...healthy, outcome: 'open' } })
    await plan('https://a.example/1')
    await press('plan-visit')
    await ended()
    const said = () => rows()[0]?.querySelector('.says')?.textContent
    const before = said()
    act(() => record({ clicks: [failed].map((click) => ({ ...click, id: healthy.id })) }))
    await waitFor(() => expect(said()).not.toBe(before))
    expect(rows()[0]).toHaveTextContent('failed')
  })

  it('leave out the ad clicks that were not confirmed one by one', async () => {
    const commands = answerLinks({ [AD_CLICKS[1] as string]: healthy })
    await plan(...AD_CLICKS)
    expect(screen.getByTestId('plan-visit')).toBeDisabled()
    await userEvent.click(within(screen.getByTestId('plan')).getByRole('checkbox', { name: /Microsoft/ }))
    await press('plan-visit')
    await ended()
    expect(commands.map(({ payload }) => 'url' in payload && payload.url)).toEqual([AD_CLICKS[1]])
    expect(rows()[0]).toHaveTextContent('an ad click of Google Ads that was not confirmed')
    expect(rows()[1]).toHaveTextContent('gclid reached')
  })

  it('open their recorded click, and their rows are there again afterwards', async () => {
    record({ clicks: [healthy, { ...lost, startedAt: healthy.startedAt + 1 }] })
    answerLinks({ 'https://a.example/': healthy })
    await plan('https://a.example/')
    await press('plan-visit')
    await ended()
    await press('open-link')
    expect(screen.getByTestId('verdict')).toHaveTextContent('gclid reached')
    expect(location.hash).toContain('click=healthy')
    await press('tool-links')
    expect(await screen.findByTestId('link-row')).toHaveTextContent('gclid reached')
  })

  it('are cancelled: what runs is stopped, what waits is not asked', async () => {
    const commands: Message[] = []
    let stopVisit = () => {}
    fakeBrowser.runtime.onMessage.addListener((received: unknown) => {
      const message = received as Message
      commands.push(message)
      if (message.name === 'stop-check') stopVisit()
      if (message.name !== 'visit-link') return Promise.resolve({ ok: true, result: undefined })
      return new Promise((resolve) => {
        stopVisit = () => resolve({ ok: false, error: 'The check was stopped.' })
      })
    })
    await plan('https://a.example/1', 'https://a.example/2')
    await press('plan-visit')
    expect(rows()[0]).toHaveTextContent('running…')
    expect(rows()[1]).toHaveTextContent('waiting')
    expect(screen.getByRole('progressbar')).toHaveAttribute('max', '2')
    await press('cancel-check')
    await ended()
    expect(rows()[0]).toHaveTextContent('The check was stopped.')
    expect(rows()[1]).toHaveTextContent('Cancelled before it was asked')
    expect(commands.map(({ name }) => name)).toEqual(['visit-link', 'stop-check'])
    const [visited, stopped] = commands.map(({ payload }) => 'checkId' in payload && payload.checkId)
    expect(stopped).toBe(visited)
  })
})
