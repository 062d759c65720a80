import { fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { PostbackForm } from '@/components/fire/PostbackForm'
import { CLICK_ID, tracked } from './clicks'
import { answerCommands, show } from './show'

const URL_WITH_MACROS = 'https://go.redtrk.example/postback?clickid={clickid}&sum={payout}'

const template = () => screen.findByTestId('postback-template')
const preview = () => screen.getByTestId('postback-preview')
const type = (element: HTMLElement, value: string) => fireEvent.change(element, { target: { value } })

async function showForm(text?: string) {
  const shown = show(<PostbackForm click={tracked} />)
  const field = await template()
  if (text !== undefined) type(field, text)
  return shown
}

describe('the postback form', () => {
  it('suggests the postback of the tracker that made the click ID, filled from the click', async () => {
    await showForm()
    expect(screen.getByRole('button', { name: /RedTrack/, pressed: true })).toBeInTheDocument()
    expect(preview()).toHaveTextContent(`GET https://go.redtrk.example/postback?clickid=${CLICK_ID}`)
    expect(screen.getByLabelText('Value of click_id')).toHaveValue(CLICK_ID)
    expect(screen.getByText('hop 2, parameter rtkcid')).toBeInTheDocument()
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
    await userEvent.click(screen.getByTestId('postback-send'))
    expect(commands).toEqual([
      {
        name: 'fire-postback',
        payload: expect.objectContaining({
          clickId: 'tracked',
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
    expect(await template()).toHaveValue('https://go.redtrk.example/postback?clickid={click_id}')
  })

  it('says why it could not be sent', async () => {
    answerCommands({ ok: false, error: 'The worker is busy.' })
    await showForm('https://go.redtrk.example/postback')
    await userEvent.click(screen.getByTestId('postback-send'))
    expect(await screen.findByRole('alert')).toHaveTextContent('The worker is busy.')
  })
})
