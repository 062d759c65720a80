import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { followSettings } from '@/components/data/settings'
import { SettingsDialog } from '@/components/settings/SettingsDialog'
import { settingsFileText } from '@/lib/evidence/settings-file'
import { settingsSchema } from '@/lib/schemas/settings'
import type { AllSettings } from '@/lib/schemas/settings-file'
import type { KeptSuite } from '@/lib/schemas/suite'
import { readAllSettings } from '@/lib/store/all-settings'
import { database } from '@/lib/store/database'
import { readPartnerSecrets, writePartnerSecret } from '@/lib/store/partner-secrets'
import { putPartner } from '@/lib/store/partners'
import { writeSession } from '@/lib/store/session'
import { changeSettings, readSettings } from '@/lib/store/settings'
import { addSuites } from '@/lib/store/suites'
import { ownDomain, ownTracker } from '@/tests/lib/ids/own'
// Loaded beforehand, for it takes long.
import '@/lib/capi/apis'
import { sampleContent, samplePartner, sampleTemplate } from '@/tests/lib/postback/partners'
import { answerCommands, show } from './show'

const press = (id: string) => fireEvent.click(screen.getByTestId(id))

async function openTab(name: string) {
  show(<SettingsDialog />)
  press('settings')
  fireEvent.mouseDown(screen.getByTestId(`settings-${name}`), { button: 0 })
}

function chooseFile(text: string) {
  const file = new File([text], 'other-browser.json', { type: 'application/json' })
  fireEvent.change(screen.getByTestId('import-settings-file'), { target: { files: [file] } })
}

const suite = (id: string): KeptSuite => ({ id, on: true, suite: { name: id, rules: [{ rule: 'landed' }] } })

const brought: AllSettings = {
  settings: settingsSchema.parse({ ownPlatforms: [ownTracker], theme: 'dark', keepDays: 7 }),
  partners: [samplePartner({ id: 'theirs', name: 'Theirs' })],
  templates: [{ ...sampleTemplate(sampleContent()), partnerId: 'theirs' }],
  suites: [suite('theirs')],
  links: [
    {
      id: 'spring',
      name: 'Spring',
      versions: [{ version: 1, at: 1, note: '', content: { base: 'https://shop.example/', parameters: [] } }],
    },
  ],
}

let commands: ReturnType<typeof answerCommands>

beforeEach(async () => {
  commands = answerCommands()
  await Promise.all([database.suites.clear(), database.links.clear()])
  await addSuites([suite('mine')])
  await changeSettings({ ownPlatforms: [ownDomain], keepDays: 90 })
  await putPartner(samplePartner({ id: 'mine', name: 'Mine' }))
  await followSettings()
})

describe('a file of settings', () => {
  it('changes nothing until it is said how', async () => {
    await openTab('data')
    const before = await readAllSettings()
    chooseFile(settingsFileText(brought, 1))
    const box = await screen.findByTestId('brought-settings')
    expect(box).toHaveTextContent(
      'It holds 1 platform, 1 partner, 1 template, 1 suite and 1 saved link. Nothing is changed yet.',
    )
    expect(await readAllSettings()).toEqual(before)
    fireEvent.click(within(box).getByText('Leave it'))
    expect(screen.queryByTestId('brought-settings')).toBeNull()
    expect(await readAllSettings()).toEqual(before)
  })

  it('is added to mine', async () => {
    await openTab('data')
    chooseFile(settingsFileText(brought, 1))
    await screen.findByTestId('brought-settings')
    press('merge-settings')
    expect(await screen.findByText(/was added to your settings: 1 platform/)).toBeInTheDocument()
    const { settings, partners, templates, suites, links } = await readAllSettings()
    expect(settings).toMatchObject({ keepDays: 90, theme: 'system', ownPlatforms: [ownDomain, ownTracker] })
    expect(partners.map(({ name }) => name).sort()).toEqual(['Mine', 'Theirs'])
    expect(templates).toEqual(brought.templates)
    expect(suites).toEqual([suite('mine'), suite('theirs')])
    expect(links).toEqual(brought.links)
  })

  it('takes the place of mine', async () => {
    await openTab('data')
    chooseFile(settingsFileText(brought, 1))
    await screen.findByTestId('brought-settings')
    press('replace-settings')
    expect(await screen.findByText(/Your settings are those of other-browser.json now/)).toBeInTheDocument()
    expect(await readAllSettings()).toEqual(brought)
    expect(commands.map(({ name }) => name)).toContain('suites-changed')
  })

  it('with a fault is refused with the field named, and nothing is changed', async () => {
    await openTab('data')
    const before = await readAllSettings()
    chooseFile(settingsFileText(brought, 1).replace('"keepDays": 7', '"keepDays": 0'))
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /other-browser.json was not imported, nothing was changed\. The file is damaged: settings\.keepDays/,
    )
    expect(screen.queryByTestId('brought-settings')).toBeNull()
    expect(await readAllSettings()).toEqual(before)
  })
})

describe('tokens', () => {
  it('are listed with how long they are kept, never with their value, and forgotten', async () => {
    await writePartnerSecret('mine', 'security_token', { value: 's3cr3t-1', remembered: true })
    await writeSession({ 'secret:meta:accessToken': 's3cr3t-2' })
    await openTab('tokens')
    const rows = await screen.findAllByTestId('kept-token')
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'Meta Conversions API accessTokenKept until the browser closes',
      'Mine security_tokenRemembered on this device, in plain text',
    ])
    expect(document.body.innerHTML).not.toContain('s3cr3t')
    fireEvent.click(screen.getByLabelText('Forget security_token of Mine'))
    await waitFor(() => expect(screen.getAllByTestId('kept-token')).toHaveLength(1))
    expect(await readPartnerSecrets('mine')).toEqual({})
    press('forget-token')
    expect(await screen.findByText('No token is kept.')).toBeInTheDocument()
  })
})

it('the theme changes at once', async () => {
  await openTab('look')
  press('theme-dark')
  await waitFor(async () => expect((await readSettings()).theme).toBe('dark'))
  expect(screen.getByTestId('theme-dark')).toBeChecked()
})
