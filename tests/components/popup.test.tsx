import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { useFirstSettings } from '@/components/data/first-settings'
import { Popup } from '@/components/popup/Popup'
import type { Click, Hop, How } from '@/lib/schemas/click'
import { failed, GCLID, HOSTILE, healthy, long, lost } from './clicks'
import { record } from './record'
import { answerCommands, show, showWholePopup } from './show'

function showPopup(click: Click) {
  record({ clicks: [click] })
  return showWholePopup(<Popup tabId={click.tabId} />)
}

/** Newer than the other clicks, and not begun by a link. */
const begunBy = (how: How): Click => ({
  ...lost,
  startedAt: healthy.startedAt + 1_000,
  hops: lost.hops.map((hop, position) => (position === 0 ? { ...hop, how } : hop)),
})

const hops = () => screen.getAllByTestId('hop')
const verdict = () => screen.getByTestId('verdict')

describe('the popup of a click', () => {
  it('shows the sentence and the hops before anything is derived', async () => {
    record({ clicks: [lost] })
    show(<Popup tabId={lost.tabId} />)
    expect(await screen.findByTestId('verdict')).toBeInTheDocument()
    expect(screen.getByRole('main')).toHaveAttribute('aria-busy', 'true')
    expect(verdict()).toHaveTextContent(/gclid was lost between hop 2/)
    expect(hops()).toHaveLength(lost.hops.length)
    expect(hops()[0]).not.toHaveTextContent('Google Ads')
    expect(screen.queryByTestId('identifier')).toBeNull()
    const identifier = await screen.findByTestId('identifier', undefined, { timeout: 10_000 })
    expect(identifier).toHaveTextContent('lost 2→3')
    expect(verdict()).toHaveTextContent(/gclid was lost between hop 2/)
  })

  it('says that its identifier arrived, and shows the way', async () => {
    await showPopup(healthy)
    expect(verdict()).toHaveTextContent('gclid reached shop.example')
    expect(screen.getByRole('img', { name: 'Good' })).toBeInTheDocument()
    expect(hops()).toHaveLength(2)
    expect(hops()[0]).toHaveTextContent(/302.*ads\.example.*40 ms/)
    expect(hops()[1]).toHaveTextContent(/200.*shop\.example/)
    expect(screen.getByTestId('identifier')).toHaveTextContent(/gclid.*Google Ads.*●●.*kept/)
  })

  it('says where an identifier was lost, at the hop and in words', async () => {
    await showPopup(lost)
    expect(verdict()).toHaveTextContent(/gclid was lost between hop 2, go\.trk\.example, and hop 3/)
    expect(screen.getByRole('img', { name: 'Problem' })).toBeInTheDocument()
    expect(hops()[2]).toHaveTextContent('− lost gclid')
    expect(screen.getByTestId('identifier')).toHaveTextContent('lost 2→3')
  })

  it('names the network error, and shows what came from the network as text', async () => {
    const { container } = await showPopup(failed)
    expect(verdict()).toHaveTextContent('the host name was not found')
    expect(hops()[1]).toHaveTextContent('failed')
    await userEvent.click(within(hops()[1] as HTMLElement).getByRole('button', { expanded: false }))
    expect(hops()[1]).toHaveTextContent('net::ERR_NAME_NOT_RESOLVED')
    expect(hops()[1]).toHaveTextContent(HOSTILE)
    expect(container.querySelector('img')).toBeNull()
  })

  it('keeps 40 hops and long values readable', async () => {
    await showPopup(long)
    expect(hops()).toHaveLength(40)
    const second = hops()[1] as HTMLElement
    await userEvent.click(within(second).getByRole('button', { expanded: false }))
    expect(second).toHaveTextContent(/more characters/)
    expect(second.textContent?.length).toBeLessThan(1_200)
    expect(screen.getByTestId('identifier').querySelector(`[title="${GCLID}"]`)).toBeInTheDocument()
  })

  it('shows each part that was not seen at its place', async () => {
    await showPopup({ ...healthy, gaps: [{ afterHop: 0, reason: 'the worker was asleep', at: 0 }] })
    expect(hops()[0]).toHaveTextContent('Not seen: the worker was asleep')
    expect(verdict()).toHaveTextContent(/not seen/)
  })

  it('opens the tests of this click in the workbench', async () => {
    const { extension } = await showPopup(healthy)
    await userEvent.click(screen.getByTestId('test-postback'))
    await userEvent.click(screen.getByTestId('test-capi'))
    expect(extension.openWorkbench.mock.calls).toEqual([
      ['#click=healthy&tab=tests&form=postback'],
      ['#click=healthy&tab=tests&form=meta'],
    ])
  })

  it('marks a click of this session only, and pins it', async () => {
    const commands = answerCommands()
    record({ held: [healthy] })
    await showWholePopup(<Popup tabId={healthy.tabId} />)
    expect(screen.getByText('this session only')).toBeInTheDocument()
    await userEvent.click(screen.getByTestId('pin'))
    expect(commands).toEqual([{ name: 'pin-click', payload: { clickId: 'healthy', pinned: true } }])
  })

  it('offers no pin for a private window, whose clicks must not reach the disk', async () => {
    record({ held: [{ ...healthy, private: true }] })
    await showWholePopup(<Popup tabId={healthy.tabId} />)
    expect(screen.getByText('private window')).toBeInTheDocument()
    expect(screen.queryByTestId('pin')).toBeNull()
  })

  it('lists the last click of each other tab', async () => {
    const older = { ...lost, id: 'older', tabId: 2, startedAt: 1 }
    record({ clicks: [healthy, older, { ...lost, tabId: 2 }] })
    const { extension } = await showWholePopup(<Popup tabId={healthy.tabId} />)
    const others = screen.getByRole('heading', { name: 'Other recent clicks' }).parentElement as HTMLElement
    await userEvent.click(within(others).getByRole('button'))
    expect(extension.openWorkbench).toHaveBeenCalledWith('#click=lost')
  })

  it('lists no click of an earlier browser session', async () => {
    record({ clicks: [healthy], earlier: [{ ...lost, tabId: 2 }] })
    await showWholePopup(<Popup tabId={healthy.tabId} />)
    expect(verdict()).toHaveTextContent('gclid reached')
    expect(screen.queryByRole('heading', { name: 'Other recent clicks' })).toBeNull()
  })

  it.each(['reload', 'back-forward'] as const)('stays after a %s', async (how) => {
    record({ clicks: [healthy, begunBy(how)] })
    await showWholePopup(<Popup tabId={healthy.tabId} />)
    expect(verdict()).toHaveTextContent('gclid reached')
  })

  it('shows a reload where there is nothing else', async () => {
    await showPopup(begunBy('reload'))
    expect(verdict()).toHaveTextContent('gclid was lost')
  })
})

describe('the popup of a tab that shows another page', () => {
  const landing = healthy.hops[1] as Hop
  const showAt = async (url: string, click = healthy) => {
    record({ clicks: [click] })
    await showWholePopup(<Popup tabId={click.tabId} url={url} />)
  }
  const movedOn = () => screen.queryByText(/This tab has moved on/)

  it('says nothing of a page that rewrote its own address', async () => {
    const rewritten: Hop = { ...landing, url: 'https://shop.example/clean', how: 'history' }
    await showAt(rewritten.url, { ...healthy, hops: [...healthy.hops, rewritten] })
    expect(movedOn()).toBeNull()
  })

  it('says where the tab is now', async () => {
    await showAt('https://News.example:8443/today')
    expect(movedOn()).toHaveTextContent('This tab has moved on to news.example')
  })

  it('says so of another page of the same host', async () => {
    await showAt('https://shop.example/cart')
    expect(movedOn()).toHaveTextContent('shop.example')
  })

  it.each([
    ['the landing page', landing.url, healthy],
    ['a place on the landing page', `${landing.url}#reviews`, healthy],
    ['a page of the browser', 'about:blank', healthy],
    ['a click that did not land', 'https://news.example/', { ...healthy, outcome: 'open' as const }],
    [
      'a landing page whose stored URL hides a value',
      'https://shop.example/?email=jane@mail.example',
      { ...healthy, hops: [{ ...landing, url: 'https://shop.example/?email=digest~3fa91c20e7' }] },
    ],
  ])('says nothing of %s', async (_, url, click) => {
    await showAt(url, click)
    expect(verdict()).toBeInTheDocument()
    expect(movedOn()).toBeNull()
  })
})

it('the popup opens the side panel beside its tab, where the browser has one', async () => {
  const { extension } = await showWholePopup(<Popup tabId={7} />)
  await userEvent.click(screen.getByTestId('open-side-panel'))
  expect(extension.openSidePanel).toHaveBeenCalledWith(7)
})

describe('the popup without a click', () => {
  it('says what to do', async () => {
    await showWholePopup(<Popup tabId={1} />)
    expect(screen.getByTestId('empty')).toHaveTextContent('Click an affiliate link in this tab')
    expect(screen.queryByTestId('verdict')).toBeNull()
  })

  it('says that recording is paused, and records again', async () => {
    const commands = answerCommands()
    useFirstSettings.setState({ recording: false })
    await showWholePopup(<Popup tabId={1} />)
    expect(screen.getByTestId('empty')).toHaveTextContent('Recording is paused')
    expect(screen.getByTestId('recording-toggle')).toHaveAttribute('aria-checked', 'false')
    await userEvent.click(screen.getByRole('button', { name: 'Record again' }))
    expect(commands).toEqual([{ name: 'set-recording', payload: { on: true } }])
  })

  it('says that host access is missing, and asks for it', async () => {
    let granted = false
    const { extension } = await showWholePopup(<Popup tabId={1} />, async () => granted)
    const allow = await screen.findByRole('button', { name: 'Allow access to all sites' })
    granted = true
    await userEvent.click(allow)
    expect(extension.requestHostAccess).toHaveBeenCalledOnce()
    expect(await screen.findByText('No click yet')).toBeInTheDocument()
  })
})
