import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { Tools } from '@/components/workbench/Tools'
import { partnerFileText } from '@/lib/evidence/partner-file'
import { database } from '@/lib/store/database'
import { addPartners } from '@/lib/store/partners'
import { sampleContent, samplePartner, sampleTemplate } from '@/tests/lib/postback/partners'
import { HOSTILE } from './clicks'
import { show } from './show'

const OLD = sampleContent({ url: 'https://t.example/pb?clickid={sub4}' })
const NEW = sampleContent({ url: 'https://t.example/pb?clickid={sub5}&sum={payout}' })

/** Opens the tool with one partner, whose template has these versions. */
async function openPartner(...contents: Parameters<typeof sampleTemplate>) {
  await addPartners([samplePartner()], [sampleTemplate(...contents)])
  return openTool()
}

function openTool() {
  location.hash = '#tool=partners'
  return show(<Tools />)
}

const press = async (testId: string) => userEvent.click(await screen.findByTestId(testId))
const type = async (testId: string, value: string) =>
  fireEvent.change(await screen.findByTestId(testId), { target: { value } })
const versions = async () => (await database.templates.get('template-1'))?.versions ?? []

describe('partners', () => {
  it('begin with what to do', async () => {
    openTool()
    expect(await screen.findByTestId('empty')).toHaveTextContent('Choose its platform and press Add')
  })

  it('are made of a known platform, with what it is known to ask for and its template', async () => {
    openTool()
    await userEvent.selectOptions(await screen.findByTestId('partner-platform'), 'redtrack')
    await press('add-partner')
    expect(await screen.findByTestId('partner')).toHaveTextContent('RedTrackLive partner')
    expect(await screen.findByTestId('field-url')).toHaveValue(
      'https://{domain}/postback?clickid={click_id}&sum={payout}&type={event}',
    )
    await press('tab-agreement')
    expect(await screen.findByTestId('field-required')).toHaveValue('clickid')
    expect(screen.getByTestId('field-receiver')).toHaveValue('live')
    expect(location.hash).toMatch(/^#tool=partners&partner=/)
  })

  it('keep what was agreed, and say which field is wrong and how', async () => {
    await openPartner(OLD)
    await press('tab-agreement')
    await type('field-currency', 'euro')
    expect(screen.getByText('Currency must be three capital letters, like EUR.')).toBeInTheDocument()
    await type('field-decimals', '2.5')
    expect(screen.getByText('Decimals must be a whole number from 0 to 4.')).toBeInTheDocument()
    await type('field-mustArrive', 'gclid\nsub1 Shop.Example')
    expect(
      screen.getByText('IDs that must arrive entry 2 must be a lower-case host, or *.host.'),
    ).toBeInTheDocument()
    await type('field-timeZone', 'Mars/Base')
    expect(screen.getByText(/Time zone is not a time zone. Write it like Europe\/Berlin/)).toBeInTheDocument()
    await type('field-rejected', 'fine\n(')
    expect(screen.getByText(/Rejected entry 2 .*regular expression/)).toBeInTheDocument()
    expect(screen.getByTestId('save-partner')).toBeDisabled()

    await type('field-currency', 'EUR')
    await type('field-decimals', '2')
    await type('field-mustArrive', 'gclid\nsub1 shop.example')
    await type('field-timeZone', 'Europe/Berlin')
    await type('field-rejected', '')
    await type('field-accepted', '^stored$')
    await type('field-required', 'clickid, txid')
    await userEvent.selectOptions(screen.getByTestId('field-receiver'), 'test')
    await press('save-partner')
    expect(await screen.findByText('Saved.')).toBeInTheDocument()
    expect(await database.partners.get('partner-1')).toEqual(
      samplePartner({
        currency: 'EUR',
        timeZone: 'Europe/Berlin',
        mustArrive: [{ name: 'gclid' }, { name: 'sub1', host: 'shop.example' }],
        required: ['clickid', 'txid'],
        receiver: 'test',
        answers: { accepted: ['^stored$'], duplicate: [], rejected: [] },
      }),
    )
  })

  it('are deleted only after asking', async () => {
    await openPartner(OLD)
    await press('delete-partner')
    expect(await database.partners.count()).toBe(1)
    await press('delete-partner-confirm')
    expect(await screen.findByTestId('empty')).toBeInTheDocument()
    expect(await database.templates.count()).toBe(0)
  })

  it('show what was typed as text', async () => {
    await addPartners([samplePartner({ name: HOSTILE, notes: HOSTILE })], [])
    openTool()
    expect((await screen.findAllByText(HOSTILE)).length).toBeGreaterThan(0)
    expect(document.querySelector('img')).toBeNull()
  })
})

describe('a template', () => {
  it('is changed by new versions, which are compared and brought back', async () => {
    await openPartner(OLD)
    expect(await screen.findByTestId('save-version')).toBeDisabled()
    await type('field-url', NEW.url)
    await type('field-note', 'the ID is in sub5')
    await press('save-version')
    expect(await screen.findByText('2 versions')).toBeInTheDocument()
    expect(screen.getAllByTestId('version')[0]).toHaveTextContent('the ID is in sub5')

    expect(screen.getByTestId('diff-count')).toHaveTextContent('2 of 4 parts differ.')
    const diff = within(screen.getByTestId('diff'))
    expect(diff.getByText('sub4').tagName).toBe('DEL')
    expect(diff.getByText('sub5').tagName).toBe('INS')
    expect(diff.getByText('&sum={payout}').closest('tr')).toHaveTextContent('parameter sum&sum={payout}added')

    await press('restore-1')
    expect(await screen.findByText('Version 1 again')).toBeInTheDocument()
    expect((await versions()).map(({ content, restored }) => [content.url, restored])).toEqual([
      [OLD.url, undefined],
      [NEW.url, undefined],
      [OLD.url, 1],
    ])
    expect(screen.getByTestId('field-url')).toHaveValue(OLD.url)
  })

  it('is read from a curl command, or says why not', async () => {
    await openPartner(OLD)
    await press('open-paste')
    await type('pasted-request', "curl -F a=1 'https://t.example/'")
    await press('read-pasted')
    expect(await screen.findByRole('alert')).toHaveTextContent('multipart')
    await type(
      'pasted-request',
      `curl 'https://t.example/pb' -A bot -H 'X-Key: {key}' -d 'clickid={clickid}'`,
    )
    await press('read-pasted')
    expect(screen.getByRole('note')).toHaveTextContent('The User-Agent (-A) is left out')
    expect(screen.getByTestId('field-method')).toHaveValue('POST')
    expect(screen.getByTestId('field-body')).toHaveValue('clickid={clickid}')
    expect(screen.getByTestId('field-headers')).toHaveValue('X-Key: {key}')
    await press('save-version')
    expect(await screen.findByText('2 versions')).toBeInTheDocument()
  })

  it('is not kept with a secret in it, which is kept apart instead', async () => {
    await openPartner(OLD)
    await type('field-url', 'https://t.example/pb?c={clickid}&secure=s3cr3t-t0ken')
    expect(screen.getByTestId('save-version')).toBeDisabled()
    await press('keep-apart')
    expect(await screen.findByTestId('field-url')).toHaveValue(
      'https://t.example/pb?c={clickid}&secure={secure}',
    )
    await press('save-version')
    await screen.findByText('2 versions')
    expect(JSON.stringify([await database.partners.toArray(), await versions()])).not.toContain('s3cr3t')
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('s3cr3t')

    await press('tab-agreement')
    expect(await screen.findByTestId('token-secure')).toHaveAttribute(
      'placeholder',
      'kept until the browser closes',
    )
    expect(document.body.innerHTML).not.toContain('s3cr3t')
    await press('remember-secure')
    expect(await screen.findByTestId('remember-secure')).toBeChecked()
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).toContain('s3cr3t')
    await userEvent.click(screen.getByRole('button', { name: 'Forget it' }))
    await waitFor(() =>
      expect(screen.getAllByText('Kept until the browser closes; in no export.')).toHaveLength(2),
    )
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('s3cr3t')
  })

  it.each([
    ['headers', 'X-Key', 'Headers line 1 has no colon. Write it like "Name: value".'],
    ['headers', 'Content-Type: a/b', 'Headers must not hold the content type, which has a field of its own.'],
    ['headers', 'X-A: 1\na b: 2', 'Headers line 2 is not the name of a header.'],
    ['url', ' ', 'URL must not be empty.'],
  ])('says what is wrong with its %s: %s', async (field, value, says) => {
    await openPartner(OLD)
    await type(`field-${field}`, value)
    expect(screen.getByText(says)).toBeInTheDocument()
    expect(screen.getByTestId('save-version')).toBeDisabled()
  })
})

describe('a file of partners', () => {
  const bring = async (text: string) =>
    userEvent.upload(await screen.findByTestId('partner-file'), new File([text], 'partners.json'))

  it('adds partners beside those that are there', async () => {
    await openPartner(OLD)
    await bring(partnerFileText([samplePartner()], [sampleTemplate(OLD, NEW)], 1))
    expect(await screen.findByText('1 partner and 1 template added.')).toBeInTheDocument()
    await waitFor(() => expect(screen.getAllByTestId('partner')).toHaveLength(2))
    expect(await versions()).toHaveLength(1)
  })

  it('that is broken is refused with the place named', async () => {
    openTool()
    await bring(partnerFileText([samplePartner()], [], 1).replace('"live"', '"mine"'))
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'partners.json was not imported. The file is damaged: partners[0].receiver should be one of own, test, live, but is "mine".',
    )
    expect(await database.partners.count()).toBe(0)
  })
})
