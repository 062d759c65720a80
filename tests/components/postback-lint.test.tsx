import { fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { PostbackForm } from '@/components/fire/PostbackForm'
import { postbackRules } from '@/lib/postback/findings'
import { CLICK_ID, tracked } from './clicks'
import { show } from './show'

const HOST = 'https://go.redtrk.example/postback'

const type = (element: HTMLElement, value: string) => fireEvent.change(element, { target: { value } })
const template = () => screen.getByTestId('postback-template')
const said = () => screen.getByTestId('rules-ran').textContent
const fix = (name: string) => userEvent.click(screen.getByRole('button', { name }))

async function showForm(text: string) {
  show(<PostbackForm click={tracked} />)
  type(await screen.findByTestId('postback-template'), text)
}

describe('the lint of the postback form', () => {
  it('says how many rules ran, also where they found nothing', async () => {
    await showForm(`${HOST}?clickid={clickid}`)
    expect(said()).toBe(`${postbackRules.length} rules ran: nothing found`)
    expect(screen.queryByTestId('findings')).not.toBeInTheDocument()
    type(template(), `ftp://go.redtrk.example/postback?clickid={clickid}&a=&debug=1`)
    expect(said()).toBe(`${postbackRules.length} rules ran: 1 error, 1 warning, 1 note`)
  })

  it('puts right what a button says, and the finding goes', async () => {
    await showForm(`http://go.redtrk.example/postback?clickid={{clickid}}&et=OPTIONAL`)
    await fix('Use https')
    await fix('Leave et out')
    await fix('Write {clickid}')
    expect(template()).toHaveValue(`${HOST}?clickid={clickid}`)
    expect(said()).toContain('nothing found')
  })

  it('puts a typed value right in the table', async () => {
    await showForm(`${HOST}?clickid={clickid}&sum={payout}`)
    type(screen.getByLabelText('Value of payout'), '1,50')
    await fix('Write 1.50')
    expect(screen.getByLabelText('Value of payout')).toHaveValue('1.50')
    expect(template()).toHaveValue(`${HOST}?clickid={clickid}&sum={payout}`)
    expect(said()).toContain('nothing found')
  })

  it('names the ID of the click that a damaged one was', async () => {
    await showForm(`${HOST}?clickid=${CLICK_ID.slice(0, 12)}`)
    expect(screen.getByTestId('findings')).toHaveTextContent('cut off, of 24 characters (hop 2')
    await fix(`Write ${CLICK_ID}`)
    expect(template()).toHaveValue(`${HOST}?clickid=${CLICK_ID}`)
  })

  it('checks the macros of the platform that fires it', async () => {
    await showForm(`${HOST}?clickid={sub5}&sum=[payout]`)
    await userEvent.selectOptions(screen.getByLabelText('Fires it'), 'Everflow')
    expect(screen.getByTestId('findings')).toHaveTextContent('Everflow writes {payout}, not [payout].')
    await fix('Write {payout}')
    expect(template()).toHaveValue(`${HOST}?clickid={sub5}&sum={payout}`)
  })

  it('tells the receiver by its address, and takes another one that is named', async () => {
    await showForm('https://trc.taboola.com/actions-handler/log/3/s2s-action?click-id={clickid}')
    expect(screen.getByLabelText('Receives it')).toHaveDisplayValue('by its address: Taboola')
    expect(screen.getByTestId('findings')).toHaveTextContent('Taboola requires name')
    await userEvent.selectOptions(screen.getByLabelText('Receives it'), 'Adsterra')
    expect(screen.getByTestId('findings')).toHaveTextContent('belongs to Taboola; Adsterra receives at')
  })
})

describe('the macros of the postback form', () => {
  it('mark each value in the address and say where it came from', async () => {
    await showForm(`${HOST}?clickid={clickid}&sum={payout}`)
    const filled = within(screen.getByTestId('filled-url'))
    expect(filled.getByText(CLICK_ID)).toHaveAttribute('title', expect.stringContaining('hop 2'))
    expect(filled.getByText('{payout}')).toHaveAttribute('title', '{payout} has no value')
  })

  it('show what a macro renames and how a value is encoded', async () => {
    await showForm(`${HOST}?clickid={clickid}&type={status: lead=reg sale=new dep}&n={name}`)
    type(screen.getByLabelText('Value of name'), 'a b')
    expect(screen.getByText('sent as a%20b')).toBeInTheDocument()
    type(template(), `${HOST}?type={status: lead=reg sale=dep}`)
    expect(screen.getByRole('rowheader', { name: /lead → reg, sale → dep/ })).toBeInTheDocument()
  })

  it('are translated to another platform, and what has no counterpart is named', async () => {
    await showForm(`${HOST}?clickid={sub1}&sum={payout}&ip={isp}`)
    await userEvent.selectOptions(screen.getByLabelText('Translate to'), 'CAKE')
    const translation = screen.getByTestId('translation')
    expect(translation).toHaveTextContent(`${HOST}?clickid=#s1#&sum=#price#&ip={isp}`)
    expect(translation).toHaveTextContent('{isp} stays. There is no macro for isp.')
    expect(template()).toHaveValue(`${HOST}?clickid={sub1}&sum={payout}&ip={isp}`)
    await userEvent.click(screen.getByTestId('use-translation'))
    expect(template()).toHaveValue(`${HOST}?clickid=#s1#&sum=#price#&ip={isp}`)
    expect(screen.getByLabelText('Fires it')).toHaveDisplayValue('CAKE')
    expect(screen.queryByTestId('translation')).not.toBeInTheDocument()
  })
})
