import { fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { CapiForm } from '@/components/fire/CapiForm'
import { api as ga4 } from '@/lib/capi/ga4'
import { sha256Hex } from '@/lib/capi/hashing/hash'
import { api as meta } from '@/lib/capi/meta'
import { putRun } from '@/lib/store/runs'
import { sampleRun } from '@/tests/fixtures/sample-run'
import { FBCLID, tracked } from './clicks'
import { answerCommands, show } from './show'

const TOKEN = 'EAAtheTokenOfTheUser'

const type = (name: string, value: string) =>
  fireEvent.change(screen.getByTestId(`capi-${name}`), { target: { value } })
const sendButton = () => screen.getByTestId('capi-send')
const preview = () => screen.getByTestId('capi-preview')

async function showForm() {
  const shown = show(<CapiForm api={meta} click={tracked} />)
  await screen.findByTestId('capi-dataset')
  return shown
}

function fillIn() {
  type('dataset', '1234567890')
  type('token', TOKEN)
  type('test-code', 'TEST12345')
  type('em', ' Jane.Doe@Shop.example')
}

describe('the Meta form', () => {
  it('takes fbc from the captured fbclid', async () => {
    await showForm()
    expect(screen.getByLabelText('fbc')).toHaveValue(`fb.1.${tracked.hops[1]?.startedAt}.${FBCLID}`)
    expect(preview()).toHaveTextContent(FBCLID)
  })

  it('shows each customer value typed, normalised and hashed', async () => {
    await showForm()
    type('em', ' Jane.Doe@Shop.example')
    const hash = sha256Hex('jane.doe@shop.example')
    expect(screen.getByTitle('jane.doe@shop.example')).toBeInTheDocument()
    expect(screen.getByTitle(hash)).toBeInTheDocument()
    expect(preview()).toHaveTextContent(hash)
    expect(preview()).not.toHaveTextContent('Jane.Doe')
  })

  it('can be sent only as a test, to a dataset, with a token', async () => {
    await showForm()
    expect(sendButton()).toBeDisabled()
    fillIn()
    expect(sendButton()).toBeEnabled()
    type('test-code', '')
    expect(sendButton()).toBeDisabled()
    expect(screen.getByTestId('findings')).toHaveTextContent('The test event code is missing.')
  })

  it('says that test events count', async () => {
    await showForm()
    expect(screen.getByRole('note')).toHaveTextContent('Meta does not drop test events')
  })

  it('sends the fields and the token, and never shows the token', async () => {
    const commands = answerCommands()
    const { container, unmount } = await showForm()
    fillIn()
    expect(preview()).toHaveTextContent('Bearer ‹token›')
    expect(container.innerHTML).not.toContain(TOKEN)
    await userEvent.click(sendButton())
    expect(commands).toEqual([
      {
        name: 'fire-capi',
        payload: {
          api: 'meta',
          clickId: 'tracked',
          fields: expect.objectContaining({ dataset: '1234567890', test_event_code: 'TEST12345' }),
          secrets: { accessToken: TOKEN },
        },
      },
    ])

    unmount()
    await showForm()
    expect(await screen.findByPlaceholderText(/kept until the browser closes/)).toHaveValue('')
    expect(sendButton()).toBeEnabled()
    await userEvent.click(screen.getByRole('button', { name: 'Forget it' }))
    expect(sendButton()).toBeDisabled()
  })

  it('sends a live event only after the tick of a dialog that says where and what, and then tests again', async () => {
    const commands = answerCommands({ ok: true, result: { unlock: 'once', runId: 'run-1' } })
    await showForm()
    fillIn()
    await userEvent.click(screen.getByTestId('capi-mode-live'))
    expect(screen.queryByTestId('capi-test-code')).not.toBeInTheDocument()
    expect(preview()).not.toHaveTextContent('TEST12345')
    await userEvent.click(sendButton())
    expect(commands).toEqual([])
    const dialog = screen.getByTestId('live-dialog')
    expect(dialog).toHaveTextContent('Send one live event to Meta?')
    expect(dialog).toHaveTextContent('Dataset (pixel) ID1234567890')
    expect(dialog).toHaveTextContent('Event nameLead')
    const confirm = screen.getByTestId('live-confirm')
    expect(confirm).toBeDisabled()
    await userEvent.click(screen.getByTestId('live-understood'))
    await userEvent.click(confirm)
    const fields = expect.not.objectContaining({ test_event_code: expect.anything() })
    expect(commands).toMatchObject([
      { name: 'unlock-live', payload: { api: 'meta', fields } },
      { name: 'fire-capi', payload: { api: 'meta', fields, mode: 'live', unlock: 'once' } },
    ])
    expect(sendButton()).toHaveTextContent('Send test event')
    expect(screen.getByTestId('capi-mode-test')).toBeChecked()
  })

  it('makes a new event ID after each event, since the same one would count once', async () => {
    answerCommands()
    await showForm()
    fillIn()
    const eventId = screen.getByTestId<HTMLInputElement>('capi-event-id')
    const first = eventId.value
    await userEvent.click(sendButton())
    expect(eventId.value).toMatch(/^clickscope-/)
    expect(eventId.value).not.toBe(first)
  })

  it('warns of an event ID that was sent with another click, and not once it is another', async () => {
    const values = [
      { name: 'event_id', value: 'order-1', from: '' },
      { name: 'event_name', value: 'Lead', from: '' },
    ]
    await putRun(sampleRun({ kind: 'capi', api: 'meta', clickId: 'another', values }))
    await showForm()
    type('event-id', 'order-1')
    expect(
      await screen.findByText(/This ID was sent with this event once before, but not with this click\./),
    ).toBeInTheDocument()
    type('event-id', 'order-2')
    expect(screen.queryByText(/This ID was sent/)).not.toBeInTheDocument()
  })

  it('asks for the dataset once, and for the test code and the customer with each click', async () => {
    const { unmount } = await showForm()
    fillIn()
    unmount()
    show(<CapiForm api={meta} click={{ ...tracked, id: 'another' }} />)
    expect(await screen.findByTestId('capi-dataset')).toHaveValue('1234567890')
    expect(screen.getByTestId('capi-test-code')).toHaveValue('')
    expect(screen.getByTestId('capi-em')).toHaveValue('')
  })
})

describe('the form of another API', () => {
  it('has its own fields, and hides a secret that travels in the address', async () => {
    show(<CapiForm api={ga4} click={tracked} />)
    fireEvent.change(await screen.findByTestId('capi-measurement-id'), { target: { value: 'G-ABC123' } })
    expect(preview()).toHaveTextContent('measurement_id=G-ABC123&api_secret=‹token›')
    expect(screen.getByText('Still missing: API secret.')).toBeInTheDocument()
    expect(screen.getByRole('note')).toHaveTextContent('checks neither the API secret')
  })

  it('knows the conversion that was typed at another, and says so', async () => {
    const { unmount } = await showForm()
    type('event-name', 'Purchase')
    type('value', '12.50')
    unmount()
    show(<CapiForm api={ga4} click={tracked} />)
    expect(await screen.findByTestId('capi-event-name')).toHaveValue('purchase')
    expect(screen.getByLabelText('Value')).toHaveValue('12.50')
    expect(screen.getAllByText('from the conversion')).toHaveLength(2)
    await userEvent.click(screen.getByRole('button', { name: 'Start over' }))
    expect(screen.getByTestId('capi-event-name')).toHaveValue('generate_lead')
    expect(screen.getByLabelText('Value')).toHaveValue('')
  })
})
