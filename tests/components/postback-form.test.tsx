import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { useDrafts } from '@/components/data/drafts'
import { followSettings, useSettings } from '@/components/data/settings'
import { PostbackForm } from '@/components/fire/PostbackForm'
import { readSettings } from '@/lib/store/settings'
import { CLICK_ID, handedOver, healthy, tracked } from './clicks'
import { answerCommands, show } from './show'

const URL_WITH_MACROS = 'https://go.redtrk.example/postback?clickid={clickid}&sum={payout}'

const template = () => screen.findByTestId('postback-template')
const preview = () => screen.getByTestId('postback-preview')
const type = (element: HTMLElement, value: string) => fireEvent.change(element, { target: { value } })

async function showForm(text?: string, click = tracked) {
  const shown = show(<PostbackForm click={click} />)
  const field = await template()
  if (text !== undefined) type(field, text)
  return shown
}

/** A host that nothing is said of is a live partner. */
async function sendConfirmed() {
  await userEvent.click(screen.getByTestId('postback-send'))
  await userEvent.click(await screen.findByTestId('postback-confirm'))
}
const cards = () => screen.getAllByTestId('implied')

describe('the postbacks that a click implies', () => {
  it('are all shown with their direction, and none is taken by itself', async () => {
    await showForm(undefined, handedOver)
    expect(cards().map((card) => card.textContent)).toEqual([
      expect.stringContaining(
        'RedTrack’s clickid went to Everflow in sub5, so Everflow must callhttps://abc.rdtk.io/postback?clickid={sub5}&sum={payout}&type={event_name}',
      ),
      expect.stringContaining(
        'Everflow’s _ef_transaction_id went to shop.example in _ef_transaction_id, so shop.example must callhttps://www.net.example/?nid={network_id}&transaction_id={_ef_transaction_id}&amount={payout}',
      ),
    ])
    const direction = [...(cards()[0]?.querySelectorAll('dd') ?? [])].map((line) => line.textContent)
    expect(direction).toEqual([
      'Everflow (www.net.example)',
      'RedTrack (abc.rdtk.io)',
      `RedTrack’s clickid ${CLICK_ID} hop 2, parameter sub5`,
    ])
    expect(cards()[1]).toHaveTextContent('Put in by hand, as Everflow documents: {network_id}.')
    expect(await template()).toHaveValue('')
    expect(screen.queryByRole('button', { pressed: true })).toBeNull()
  })

  it('are copied as they are shown', async () => {
    const user = userEvent.setup()
    await showForm(undefined, handedOver)
    await user.click(screen.getByRole('button', { name: 'Copy the template for Everflow' }))
    expect(await navigator.clipboard.readText()).toBe(
      'https://abc.rdtk.io/postback?clickid={sub5}&sum={payout}&type={event_name}',
    )
  })

  it('fill the form with the values of this click', async () => {
    await showForm(undefined, handedOver)
    const [first] = cards()
    await userEvent.click(within(first as HTMLElement).getByRole('button', { name: 'Use in the form' }))
    expect(screen.getByLabelText('Value of sub5')).toHaveValue(CLICK_ID)
    type(screen.getByLabelText('Value of payout'), '12.50')
    type(screen.getByLabelText('Value of event_name'), 'sale')
    expect(preview()).toHaveTextContent(
      `GET https://abc.rdtk.io/postback?clickid=${CLICK_ID}&sum=12.50&type=sale`,
    )
    expect(screen.queryByTestId('findings')).toBeNull()
    expect(within(first as HTMLElement).getByRole('button', { name: 'In the form' })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
  })

  it('make a pasted template that returns another slot an error, which one click puts right', async () => {
    await showForm('https://abc.rdtk.io/postback?clickid={sub4}&sum=1', handedOver)
    const findings = screen.getByTestId('findings')
    expect(findings).toHaveTextContent(
      'clickid returns {sub4}, but RedTrack’s clickid went to Everflow in sub5.',
    )
    expect(screen.getByTestId('postback-send')).toBeDisabled()
    await userEvent.click(within(findings).getByRole('button', { name: 'Write {sub5}' }))
    expect(await template()).toHaveValue('https://abc.rdtk.io/postback?clickid={sub5}&sum=1')
    expect(preview()).toHaveTextContent(`clickid=${CLICK_ID}&sum=1`)
    expect(screen.queryByTestId('findings')).toBeNull()
    expect(screen.getByTestId('postback-send')).toBeEnabled()
  })

  it('are told apart from IDs whose postback is not known', async () => {
    await showForm(undefined, healthy)
    expect(screen.queryByTestId('implied')).toBeNull()
    const [first] = screen.getAllByTestId('implied-unknown')
    expect(first).toHaveTextContent(
      'Google Ads’s gclid went to ads.example in gclid. No postback of Google Ads is known; the ID becomes gclid of an offline click conversion.',
    )
  })
})

describe('the postback form', () => {
  it('begins with the only postback that the click implies, filled from the click', async () => {
    await showForm()
    expect(screen.getByRole('button', { name: 'In the form', pressed: true })).toBeInTheDocument()
    expect(preview()).toHaveTextContent(
      `GET https://go.redtrk.example/postback?clickid=${CLICK_ID}&sum={payout}`,
    )
    expect(screen.getByLabelText('Value of rtkcid')).toHaveValue(CLICK_ID)
    expect(screen.getAllByText('hop 2, parameter rtkcid')).toHaveLength(2)
  })

  it('names a macro without a value, and takes the one that is typed', async () => {
    await showForm(URL_WITH_MACROS)
    expect(screen.getByText('not found in its hops')).toBeInTheDocument()
    expect(screen.getByTestId('findings')).toHaveTextContent('payout')
    type(screen.getByLabelText('Value of payout'), '12.50 €')
    expect(preview()).toHaveTextContent('sum=12.50%20%E2%82%AC')
    expect(screen.getByText('typed')).toBeInTheDocument()
  })

  it('cannot be sent while nothing sensible could be', async () => {
    await showForm('')
    expect(screen.getByTestId('postback-send')).toBeDisabled()
    type(await template(), 'ftp://go.redtrk.example/postback')
    expect(screen.getByTestId('findings')).toHaveTextContent('Blocks sending')
    expect(screen.getByTestId('postback-send')).toBeDisabled()
    type(await template(), 'https://go.redtrk.example/postback')
    expect(screen.getByTestId('postback-send')).toBeEnabled()
  })

  it('sends what was previewed', async () => {
    const commands = answerCommands()
    await showForm(URL_WITH_MACROS)
    type(screen.getByLabelText('Value of payout'), '9')
    await sendConfirmed()
    expect(commands).toEqual([
      {
        name: 'fire-postback',
        payload: expect.objectContaining({
          clickId: 'tracked',
          confirmedFor: 'go.redtrk.example',
          template: URL_WITH_MACROS,
          method: 'GET',
          values: [
            expect.objectContaining({ name: 'clickid', value: CLICK_ID }),
            { name: 'payout', value: '9', from: 'typed' },
          ],
        }),
      },
    ])
  })

  it('sends a body by POST', async () => {
    await showForm('https://go.redtrk.example/postback')
    await userEvent.selectOptions(screen.getByTestId('postback-method'), 'POST')
    type(screen.getByTestId('postback-body'), 'clickid={clickid}')
    expect(preview()).toHaveTextContent(
      `POST https://go.redtrk.example/postback Content-Type: application/x-www-form-urlencoded clickid=${CLICK_ID}`,
    )
  })

  it('keeps what was typed when the form is left, until it is started over', async () => {
    const { unmount } = await showForm('https://go.redtrk.example/kept')
    unmount()
    await showForm()
    expect(await template()).toHaveValue('https://go.redtrk.example/kept')
    await userEvent.click(screen.getByRole('button', { name: 'Start over' }))
    expect(await template()).toHaveValue('https://go.redtrk.example/postback?clickid={rtkcid}&sum={payout}')
  })

  it('says why it could not be sent', async () => {
    answerCommands({ ok: false, error: 'The worker is busy.' })
    await showForm('https://go.redtrk.example/postback')
    await sendConfirmed()
    expect(await screen.findByRole('alert')).toHaveTextContent('The worker is busy.')
  })
})

describe('a macro that may stand for the click ID or for the order', () => {
  it('is filled with the click ID only while the conversion has no transaction ID', async () => {
    await showForm('https://go.redtrk.example/postback?clickid={clickid}&tx={transaction_id}')
    expect(preview()).toHaveTextContent(`clickid=${CLICK_ID}&tx=${CLICK_ID}`)
    act(() => useDrafts.getState().type(`conversion:${tracked.id}`, 'transactionId', 'A-1'))
    expect(preview()).toHaveTextContent(`clickid=${CLICK_ID}&tx=A-1`)
  })
})

describe('a receiver', () => {
  const HOST = 'go.redtrk.example'
  const are = (receiver: 'own' | 'test') => useSettings.setState({ receivers: { [HOST]: receiver } })

  it('that nothing is said of is a live partner: it says whose money it is, and sends only when that is confirmed', async () => {
    const commands = answerCommands()
    await showForm(URL_WITH_MACROS)
    type(screen.getByLabelText('Value of payout'), '12.50')
    expect(screen.getByTestId('receiver')).toHaveDisplayValue('a live partner')
    await userEvent.click(screen.getByTestId('postback-send'))
    const asked = await screen.findByRole('alertdialog')
    expect(asked).toHaveTextContent(
      /go\.redtrk\.example takes this for a real conversion with a payout of 12\.50/,
    )
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(commands).toEqual([])
    await sendConfirmed()
    expect(commands).toHaveLength(1)
  })

  it('that is live is offered a payout of 0, in a macro or in the text', async () => {
    await showForm(URL_WITH_MACROS)
    type(screen.getByLabelText('Value of payout'), '12.50')
    await userEvent.click(screen.getByTestId('payout-zero'))
    expect(preview()).toHaveTextContent('sum=0')
    expect(screen.queryByTestId('payout-zero')).toBeNull()
    type(await template(), 'https://go.redtrk.example/postback?clickid={clickid}&sum=9&type=lead')
    await userEvent.click(screen.getByTestId('payout-zero'))
    expect(preview()).toHaveTextContent('sum=0&type=lead')
  })

  it('that has a test link of its own is offered that first', async () => {
    await showForm('https://demo.go2cloud.org/aff_lsr?transaction_id={clickid}')
    expect(screen.getByText(/TUNE gives each offer a test link/)).toBeInTheDocument()
    type(await template(), 'https://www.awin1.com/sread.php?tt=ss&cks={clickid}')
    expect(screen.getByText(/testmode=1/)).toBeInTheDocument()
    type(await template(), 'https://www.awin1.com/sread.php?tt=ss&testmode=1&cks={clickid}')
    expect(screen.queryByText(/testmode=1 for a test/)).toBeNull()
  })

  it('is remembered for its host', async () => {
    await followSettings()
    await showForm(URL_WITH_MACROS)
    await userEvent.selectOptions(screen.getByTestId('receiver'), 'own')
    await waitFor(() => expect(screen.getByTestId('receiver')).toHaveDisplayValue('my own'))
    expect(await readSettings()).toMatchObject({ receivers: { [HOST]: 'own' } })
    type(await template(), 'https://other.example/postback')
    expect(screen.getByTestId('receiver')).toHaveDisplayValue('a live partner')
  })

  it('of the user’s own is sent at once, with redirects followed where that was said for this time', async () => {
    are('own')
    const commands = answerCommands()
    await showForm(URL_WITH_MACROS)
    await userEvent.click(screen.getByTestId('follow-redirects'))
    await userEvent.click(screen.getByTestId('postback-send'))
    await waitFor(() => expect(commands).toHaveLength(1))
    expect(commands[0]?.payload).toMatchObject({ followRedirects: true })
    expect(screen.getByTestId('follow-redirects')).not.toBeChecked()
    await userEvent.click(screen.getByTestId('postback-send'))
    await waitFor(() => expect(commands).toHaveLength(2))
    expect(commands[1]?.payload).not.toHaveProperty('followRedirects')
  })

  it('that is live is not meant to be a test system, nor the reverse', async () => {
    const said = (words: RegExp) => screen.queryByText(words) !== null
    const isTestSystem = /sandbox\.redtrk\.example looks like a test system/
    const isNone = /A test was agreed, but nothing in this address says that it is one/
    await showForm('https://sandbox.redtrk.example/postback?clickid={clickid}')
    expect([said(isTestSystem), said(isNone)]).toEqual([true, false])
    useSettings.setState({ receivers: { 'sandbox.redtrk.example': 'test', [HOST]: 'test' } })
    await waitFor(() => expect(said(isTestSystem)).toBe(false))
    type(await template(), URL_WITH_MACROS)
    expect([said(isTestSystem), said(isNone)]).toEqual([false, true])
  })

  it('that is live gets no experiments', async () => {
    await showForm(URL_WITH_MACROS)
    await userEvent.click(screen.getByTestId('experiments'))
    expect(screen.getByText(/None at a live partner/)).toBeInTheDocument()
    expect(screen.queryByTestId('experiment-start')).toBeNull()
  })

  it('that agreed to a test gets those steps that are left, one every so many seconds', async () => {
    are('test')
    const commands = answerCommands({ ok: true, result: { experimentId: 'experiment-1' } })
    await showForm(URL_WITH_MACROS)
    await userEvent.click(screen.getByTestId('experiments'))
    await userEvent.selectOptions(screen.getByTestId('experiment-kind'), 'Values of sum')
    fireEvent.change(screen.getByTestId('experiment-values'), { target: { value: '10\n10,00\n' } })
    await userEvent.click(screen.getByRole('checkbox', { name: 'sum twice' }))
    fireEvent.change(screen.getByTestId('experiment-pause'), { target: { value: '2' } })
    await userEvent.click(screen.getByTestId('experiment-start'))
    await waitFor(() => expect(commands).toHaveLength(1))
    expect(commands[0]).toMatchObject({
      name: 'start-experiment',
      payload: { clickId: 'tracked', title: 'Values of sum', pauseMs: 2_000 },
    })
    expect(commands[0]).toHaveProperty('payload.steps.length', 3)
    expect(commands[0]).toHaveProperty('payload.steps.2.label', 'sum = (empty)')
  })
})
