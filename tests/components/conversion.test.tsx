import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { Tests } from '@/components/fire/Tests'
import type { Click } from '@/lib/schemas/click'
import type { Partner } from '@/lib/schemas/partner'
import { writePartnerSecret } from '@/lib/store/partner-secrets'
import { addPartners } from '@/lib/store/partners'
import { sampleContent, samplePartner, sampleTemplate } from '@/tests/lib/postback/partners'
import { CLICK_ID, tracked } from './clicks'
import { answerCommands, show } from './show'

const TEMPLATE = 'https://go.redtrk.example/postback?clickid={clickid}&sum={payout}&type={event}&txid={txid}'

function showForm(form: string, click: Click = tracked) {
  return show(<Tests click={click} runs={[]} form={form} readOnly={false} onForm={() => {}} />)
}

const type = async (testId: string, value: string) =>
  fireEvent.change(await screen.findByTestId(testId), { target: { value } })
const preview = () => screen.getByTestId('postback-preview')

async function record() {
  const { unmount } = showForm('conversion')
  await type('field-transactionId', 'A-1')
  await type('field-event', 'purchase')
  await type('field-status', 'approved')
  await type('field-value', '12.5')
  await type('field-currency', 'EUR')
  unmount()
}

async function keep(partner: Partial<Partner>, url = TEMPLATE) {
  await addPartners([samplePartner(partner)], [sampleTemplate(sampleContent({ url }))])
}

const choose = async () => userEvent.selectOptions(await screen.findByTestId('choose-template'), 'template-1')

/** A host that nothing is said of is a live partner. */
async function sendConfirmed() {
  await userEvent.click(screen.getByTestId('postback-send'))
  await userEvent.click(await screen.findByTestId('postback-confirm'))
}

describe('one conversion', () => {
  it('fills the postback and the conversions APIs', async () => {
    await record()
    const { unmount } = showForm('postback')
    await type('postback-template', TEMPLATE)
    expect(preview()).toHaveTextContent(`clickid=${CLICK_ID}&sum=12.5&type=purchase&txid=A-1`)
    expect(screen.getAllByText('the conversion')).toHaveLength(3)
    unmount()
    showForm('meta')
    expect(await screen.findByTestId('capi-value')).toHaveValue('12.5')
    expect(screen.getByTestId('capi-currency')).toHaveValue('EUR')
    expect(screen.getByTestId('capi-event-name')).toHaveValue('Purchase')
  })

  it('is told side by side, with what differs marked', async () => {
    await record()
    const postback = showForm('postback')
    await type('postback-template', `${TEMPLATE}&cur=USD`)
    postback.unmount()
    const pixel = 'https://www.facebook.com/tr?ev=Purchase&cd[value]=12.50&cd[currency]=EUR&eid=B-2'
    const click = { ...tracked, landing: { ...tracked.landing, pixels: [{ url: pixel, at: 0 }] } }
    showForm('conversion', click)
    const table = within(await screen.findByTestId('side-by-side'))
    const cells = (row: string) =>
      within(table.getByRole('row', { name: new RegExp(`^${row}`) }))
        .getAllByRole('cell')
        .map(({ textContent }) => textContent)
    expect(cells('Currency')).toEqual(['EUR', 'USD differs', 'EUR', 'EUR'])
    expect(cells('Value')).toEqual(['12.5', '12.5', '12.5', '12.50'])
    expect(cells('Transaction ID')).toEqual(['A-1', 'A-1', 'A-1', 'B-2 differs'])
    expect(screen.getByTestId('side-count')).toHaveTextContent('2 values differ.')
  })

  it('is sent step by step, each by a press of Send', async () => {
    await record()
    const commands = answerCommands()
    showForm('postback')
    await type('postback-template', `${TEMPLATE}&status={status}`)
    for (const step of ['lead', 'sale', 'rebill', 'rejection']) {
      await userEvent.click(screen.getByTestId(`step-${step}`))
      await sendConfirmed()
      await waitFor(() => expect(screen.getByTestId('postback-send')).toBeEnabled())
    }
    const sent = commands.map(({ payload }) => {
      const { step, values } = payload as { step: string; values: { name: string; value: string }[] }
      return [step, ...values.map(({ value }) => value)]
    })
    expect(sent).toEqual([
      ['lead', CLICK_ID, '0', 'lead', 'A-1', 'pending'],
      ['sale', CLICK_ID, '12.5', 'purchase', 'A-1', 'approved'],
      ['rebill', CLICK_ID, '12.5', 'rebill', 'A-1-2', 'approved'],
      ['rejection', CLICK_ID, '12.5', 'purchase', 'A-1', 'rejected'],
    ])
  })
})

describe('a kept template', () => {
  it('fills the form, and its version goes with what is sent until it is changed', async () => {
    await keep({ testLink: 'https://acme.example/test' })
    const commands = answerCommands()
    showForm('postback')
    await choose()
    expect(screen.getByTestId('postback-template')).toHaveValue(TEMPLATE)
    expect(screen.getByTestId('test-link')).toHaveAttribute('href', 'https://acme.example/test')
    expect(await screen.findByTestId('kept-version')).toHaveTextContent(/^version 1$/)
    await sendConfirmed()
    await type('postback-template', `${TEMPLATE}&a=1`)
    expect(screen.getByTestId('kept-version')).toHaveTextContent('version 1, changed here')
    await sendConfirmed()
    expect(commands.map(({ payload }) => (payload as { partner: object }).partner)).toEqual([
      { id: 'partner-1', name: 'Acme Offers', template: { id: 'template-1', name: 'Sale', version: 1 } },
      { id: 'partner-1', name: 'Acme Offers' },
    ])
  })

  it('is held against what was agreed, and the amount is written so', async () => {
    await record()
    await keep({
      required: ['offer'],
      currency: 'USD',
      payout: { unit: 'minor', decimals: 2, separator: '.' },
    })
    showForm('postback')
    await choose()
    expect(preview()).toHaveTextContent('sum=1250&')
    expect(screen.getByText('the conversion, as Acme Offers writes it')).toBeInTheDocument()
    expect(screen.getByTestId('findings')).toHaveTextContent(
      'The parameter offer is missing. Acme Offers requires it.',
    )
    await type('postback-template', `${TEMPLATE}&currency={currency}&offer=7`)
    expect(screen.getByTestId('findings')).toHaveTextContent('The currency is EUR. USD was agreed')
  })

  it('takes a token that is nowhere on the screen and not in what the page sends on', async () => {
    await keep({}, `${TEMPLATE}&security_token={security_token}`)
    await writePartnerSecret('partner-1', 'security_token', { value: 's3cr3t-t0ken', remembered: false })
    const commands = answerCommands()
    showForm('postback')
    await choose()
    await screen.findByText('token of Acme Offers')
    expect(preview()).toHaveTextContent('security_token=‹secret›')
    await sendConfirmed()
    expect(commands).toHaveLength(1)
    expect(document.body.innerHTML + JSON.stringify(commands)).not.toContain('s3cr3t')
  })

  it('does not let its token go to another host', async () => {
    await keep({}, `${TEMPLATE}&security_token={security_token}`)
    await writePartnerSecret('partner-1', 'security_token', { value: 's3cr3t-t0ken', remembered: false })
    showForm('postback')
    await choose()
    await type('postback-template', 'https://evil.example/?t={security_token}')
    expect(screen.getByTestId('findings')).toHaveTextContent('would go to evil.example')
    expect(screen.getByTestId('postback-send')).toBeDisabled()
  })
})
