import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { followSettings, useSettings } from '@/components/data/settings'
import { SettingsDialog } from '@/components/settings/SettingsDialog'
import { ownFileText } from '@/lib/evidence/own-file'
import { readSettings } from '@/lib/store/settings'
import { ownTracker } from '@/tests/lib/ids/own'
import { show } from './show'

const byId = (id: string) => screen.getByTestId(id)
const type = (id: string, value: string) => fireEvent.change(byId(id), { target: { value } })
const press = (id: string) => fireEvent.click(byId(id))
const stored = async () => (await readSettings()).ownPlatforms
const alert = async () => (await screen.findByRole('alert')).textContent

async function openPlatforms() {
  await followSettings()
  show(<SettingsDialog />)
  press('settings')
  fireEvent.mouseDown(byId('settings-platforms'), { button: 0 })
  await screen.findByTestId('own-domain')
}

function chooseFile(text: string) {
  const file = new File([text], 'colleague.json', { type: 'application/json' })
  fireEvent.change(byId('import-own-file'), { target: { files: [file] } })
}

beforeEach(openPlatforms)

describe('a private domain', () => {
  it('is tied to a known platform by its name alone', async () => {
    type('own-domain', 'https://Go.MyDomain.com/click?x=1')
    type('own-domain-of', 'redtrack')
    press('add-domain')
    const row = await screen.findByTestId('own-platform')
    expect(row).toHaveTextContent('RedTrack Tracker')
    expect(row).toHaveTextContent('go.mydomain.com')
    expect(await stored()).toMatchObject([{ id: 'redtrack', hosts: ['go.mydomain.com'], identifiers: [] }])

    type('own-domain', '*.other.com')
    press('add-domain')
    await waitFor(async () => expect((await stored())[0]?.hosts).toEqual(['go.mydomain.com', '*.other.com']))
    expect(screen.getAllByTestId('own-platform')).toHaveLength(1)
  })

  it('is refused where it is no host, or another’s', async () => {
    type('own-domain-of', 'redtrack')
    type('own-domain', 'not a host!')
    press('add-domain')
    expect(await alert()).toContain('"not" is not a host')
    type('own-domain', 'go.mydomain.com')
    press('add-domain')
    await screen.findByTestId('own-platform')
    // The field is emptied for the next one when all is stored.
    await waitFor(() => expect(screen.getByTestId('own-domain')).toHaveValue(''))
    type('own-domain', 'go.mydomain.com')
    type('own-domain-of', 'voluum')
    press('add-domain')
    expect(await alert()).toBe('go.mydomain.com belongs to RedTrack already. Remove it there first.')
  })
})

describe('a platform of one’s own', () => {
  it('is entered in the form, and shown as JSON of the schema', async () => {
    press('new-platform')
    type('platform-name', 'House tracker')
    type('platform-hosts', 'go.house.example')
    type('identifier-names', 'hcid, h_id')
    type('identifier-format', '^[0-9a-f]{8}$')
    type('platform-postback', 'https://{domain}/pb?h={click_id}&sum={payout}')
    fireEvent.mouseDown(byId('as-json'), { button: 0 })
    const json = (await screen.findByTestId('platform-json')) as HTMLTextAreaElement
    expect(JSON.parse(json.value)).toMatchObject({
      id: 'house-tracker',
      identifiers: [{ names: ['hcid', 'h_id'] }],
    })
    press('save-platform')
    await screen.findByTestId('own-platform')
    expect(await stored()).toMatchObject([
      {
        id: 'house-tracker',
        kind: 'tracker',
        hosts: ['go.house.example'],
        identifiers: [{ names: ['hcid', 'h_id'], kind: 'tracker-click', format: '^[0-9a-f]{8}$' }],
        postback: { clickIdParameter: 'h', required: ['h'], optional: ['sum'] },
      },
    ])
  })

  it.each([
    ['platform-name', '', 'Name is empty.'],
    ['platform-hosts', 'nowhere', '"nowhere" is not a host. Write one a line, like go.partner.example.'],
    [
      'identifier-format',
      '^(a+)+$',
      'Identifier 1, value format repeats a part that can itself be matched in several ways',
    ],
    ['identifier-names', '', 'Identifier 1, parameter names must have at least one name'],
    ['platform-postback', 'https://x.example/?a=b', 'The postback does not say where the click ID goes'],
  ])('is refused by the name of the field: %s as “%s”', async (field, value, says) => {
    press('new-platform')
    type('platform-name', 'House tracker')
    type('identifier-names', 'hcid')
    type('identifier-format', '^a')
    type(field, value)
    press('save-platform')
    expect(await alert()).toContain(says)
    expect(await stored()).toEqual([])
  })

  it('keeps what the form does not show', async () => {
    press('new-platform')
    fireEvent.mouseDown(byId('as-json'), { button: 0 })
    await screen.findByTestId('platform-json')
    const nested = [{ hosts: ['go.house.example'], parameters: ['to'] }]
    type('platform-json', JSON.stringify({ ...ownTracker, nested }))
    fireEvent.mouseDown(byId('as-form'), { button: 0 })
    await screen.findByTestId('platform-hosts')
    type('platform-hosts', 'go.house.example go2.house.example')
    press('save-platform')
    await screen.findByTestId('own-platform')
    expect(await stored()).toMatchObject([
      { ...ownTracker, nested, hosts: ['go.house.example', 'go2.house.example'] },
    ])
  })

  it('is edited and removed', async () => {
    chooseFile(ownFileText({ ownPlatforms: [ownTracker], expectations: [] }))
    fireEvent.click(await screen.findByTestId('edit-platform'))
    type('platform-name', 'Renamed')
    press('save-platform')
    expect(await screen.findByTestId('own-platform')).toHaveTextContent('Renamed')
    expect((await stored())[0]?.id).toBe('house-tracker')
    press('remove-platform')
    await waitFor(() => expect(screen.queryByTestId('own-platform')).toBeNull())
    expect(await stored()).toEqual([])
  })
})

describe('a file of platforms', () => {
  it('brings what another exported', async () => {
    chooseFile(
      ownFileText({ ownPlatforms: [ownTracker], expectations: [{ name: 'gclid', host: 'shop.example' }] }),
    )
    await screen.findByText('colleague.json: 1 platform and 1 expectation taken over.')
    expect(await stored()).toEqual([ownTracker])
    expect(useSettings.getState().expectations).toEqual([{ name: 'gclid', host: 'shop.example' }])
  })

  it.each([
    ['not JSON', '{', 'It is not JSON'],
    ['another file', '{"format":"clickscope"}', 'It is no file of platforms'],
    [
      'a host with its scheme',
      ownFileText({
        ownPlatforms: [ownTracker, { ...ownTracker, id: 'b', name: 'B', hosts: ['http://b'] }],
        expectations: [],
      }),
      'Platform 2 (B), host 1 must be a lower-case host, or *.host, but is "http://b".',
    ],
    [
      'a misspelt field',
      ownFileText({ ownPlatforms: [{ ...ownTracker, hostz: [] } as never], expectations: [] }),
      'Platform 1 (House tracker) has "hostz", which is not known here',
    ],
  ])('is refused as %s, and changes nothing', async (_what, text, says) => {
    chooseFile(text)
    const said = await alert()
    expect(said).toContain('colleague.json was not imported, nothing was changed.')
    expect(said).toContain(says)
    expect(await stored()).toEqual([])
  })
})

describe('an expectation', () => {
  it('is a name and a host, or a name alone, once', async () => {
    type('expectation-name', 'gclid')
    type('expectation-host', 'shop.example')
    press('add-expectation')
    expect(await screen.findByTestId('expectation')).toHaveTextContent('gclid must reach shop.example')
    type('expectation-name', 'fbclid')
    press('add-expectation')
    await waitFor(() => expect(screen.getAllByTestId('expectation')).toHaveLength(2))
    expect((await readSettings()).expectations).toEqual([
      { name: 'gclid', host: 'shop.example' },
      { name: 'fbclid' },
    ])

    type('expectation-name', 'fbclid')
    press('add-expectation')
    expect(await alert()).toContain('“fbclid must reach the landing page” is in the list already.')
    fireEvent.click(
      within(screen.getAllByTestId('expectation')[0] as HTMLElement).getByTestId('remove-expectation'),
    )
    await waitFor(() => expect(screen.getAllByTestId('expectation')).toHaveLength(1))
  })
})
