import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { useSeeding } from '@/components/build/seeding'
import { Tools } from '@/components/workbench/Tools'
import { database } from '@/lib/store/database'
import { addSavedLink } from '@/lib/store/saved-links'
import { healthy } from './clicks'
import { record } from './record'
import { answerCommands, show } from './show'

beforeEach(() => {
  useSeeding.setState({ seeding: undefined })
  location.hash = '#tool=build'
})

const field = (testId: string) => screen.findByTestId(testId)
const press = async (testId: string) => userEvent.click(await field(testId))
const built = () => screen.getByTestId('built-url')

async function paste(testId: string, text: string) {
  await userEvent.click(await field(testId))
  await userEvent.paste(text)
}

describe('a link', () => {
  it('appears as it is typed, with macros as they are and everything else escaped once', async () => {
    show(<Tools />)
    await paste('base', 'https://shop.example/sale?color=red#top')
    await userEvent.selectOptions(await field('build-platform'), 'google-ads')
    await paste('utm_source', 'google')
    await paste('utm_campaign', 'é {campaignid}')
    await userEvent.click(screen.getByRole('button', { name: '{keyword}' }))
    expect(built()).toHaveTextContent(
      'https://shop.example/sale?color=red&utm_source=google&utm_campaign=%C3%A9%20{campaignid}&keyword={keyword}#top',
    )
    const row = within(screen.getByTestId('encoding')).getByRole('row', { name: /utm_campaign/ })
    expect(row).toHaveTextContent(/macro left as it is, 2 characters escaped/)
    expect(screen.getByTestId('findings')).toHaveTextContent(/utm_medium is missing/)
  })

  it('is put right by one click', async () => {
    show(<Tools />)
    await paste('base', 'shop.example/p')
    expect(await field('check-link')).toBeDisabled()
    expect(screen.getByTestId('findings')).toHaveTextContent(/This is no link yet\..*no web address/)
    await userEvent.click(screen.getByRole('button', { name: 'Begin with https://' }))
    await paste('utm_source', 'News')
    await userEvent.click(screen.getByRole('button', { name: 'Write news' }))
    expect(built()).toHaveTextContent(/^https:\/\/shop\.example\/p\?utm_source=news$/)
    expect(await field('check-link')).toBeEnabled()
  })

  it('takes the sub-IDs of the network whose link it is', async () => {
    show(<Tools />)
    await paste('base', 'https://go.trk.example/click?campaign=1')
    await press('add-parameter')
    await paste('parameter-name', 'sub1')
    await paste('parameter-value', 'a&b')
    expect(built()).toHaveTextContent('https://go.trk.example/click?campaign=1&sub1=a%26b')
    await userEvent.click(screen.getByRole('button', { name: 'Leave sub1 out' }))
    expect(built()).toHaveTextContent(/campaign=1$/)
  })

  it('is handed to the checker', async () => {
    show(<Tools />)
    await paste('base', 'https://shop.example/p')
    await press('check-link')
    expect(await field('link-list')).toHaveValue('https://shop.example/p')
  })
})

describe('saved links', () => {
  it('keep every version, and bring one back', async () => {
    show(<Tools />)
    await paste('base', 'https://shop.example/p')
    await paste('link-name', 'Spring')
    await press('save-link')
    expect(await field('saved-link')).toHaveTextContent('Spring v1')
    await paste('utm_source', 'news')
    await paste('link-note', 'with source')
    await press('save-link-version')
    await waitFor(() => expect(screen.getByTestId('saved-link')).toHaveTextContent('Spring v2'))
    expect(await field('diff')).toHaveTextContent(/utm_source/)
    await userEvent.click(screen.getByTestId('restore-1'))
    await waitFor(() => expect(screen.getByTestId('saved-link')).toHaveTextContent('Spring v3'))
    expect(built()).toHaveTextContent(/^https:\/\/shop\.example\/p$/)
    const [link] = await database.links.toArray()
    expect(link?.versions.map(({ note }) => note)).toEqual(['', 'with source', 'Version 1 again'])
  })
})

describe('a link that is not saved', () => {
  const spring = () => screen.findByRole('button', { name: 'Spring v1' })

  it('is lost to a saved one only when that was confirmed, and at once when it is saved', async () => {
    await addSavedLink('Spring', { base: 'https://shop.example/spring', parameters: [] }, '', 1)
    await addSavedLink('Summer', { base: 'https://shop.example/summer', parameters: [] }, '', 2)
    show(<Tools />)
    await paste('base', 'https://shop.example/new')
    await userEvent.click(await spring())
    expect(screen.getByRole('alertdialog')).toHaveTextContent('Open Spring?')
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(built()).toHaveTextContent('https://shop.example/new')
    await userEvent.click(await spring())
    await press('open-link-confirm')
    expect(built()).toHaveTextContent('https://shop.example/spring')
    await userEvent.click(screen.getByRole('button', { name: 'Summer v1' }))
    expect(built()).toHaveTextContent('https://shop.example/summer')
    expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument()
  })
})

describe('a seeded click', () => {
  it('opens nothing before it was confirmed, then shows what became of each value', async () => {
    record({ clicks: [healthy] })
    const commands = answerCommands({ ok: true, result: { click: healthy, stillRunning: false } })
    show(<Tools />)
    await paste('base', 'https://shop.example/p?x=1')
    await paste('utm_source', 'news')
    await paste('utm_medium', 'email')
    await userEvent.selectOptions(await field('seed-utm_medium'), 'none')
    await press('open-seeded')
    expect(screen.getByTestId('plan')).toHaveTextContent(/1 click on 1 host/)
    expect(screen.getByTestId('seeded-url')).toHaveTextContent(
      /p\?x=1&utm_source=Sd\w{4}00MixedCASEvalue&utm_medium=email$/,
    )
    expect(commands).toEqual([])
    await press('plan-visit')
    const row = await field('seed-row')
    expect(row).toHaveTextContent(/utm_source.*not known: the record hides/)
    expect(commands.map(({ name }) => name)).toEqual(['open-link'])
    await press('open-seeded-click')
    expect(location.hash).toContain('click=healthy')
    expect(location.hash).toContain('tab=ids')
  })

  it('is not opened where a macro stands for the host', async () => {
    show(<Tools />)
    await paste('base', 'https://{domain}/p')
    await paste('utm_source', 'news')
    await press('open-seeded')
    expect(screen.getByRole('alert')).toHaveTextContent(/\{domain\} stays .* Write the real address/)
    expect(screen.queryByTestId('plan-visit')).toBeNull()
  })

  it('of an ad click is refused until that is confirmed by itself', async () => {
    const commands = answerCommands({ ok: false, error: 'Recording is paused.' })
    show(<Tools />)
    await paste('base', 'https://www.googleadservices.com/pagead/aclk?sa=L')
    await paste('utm_source', 'news')
    await press('open-seeded')
    expect(screen.getByTestId('plan-visit')).toBeDisabled()
    await press('confirm-ad-click')
    await press('plan-visit')
    expect(commands).toHaveLength(1)
    expect(await screen.findByText('Recording is paused.')).toBeInTheDocument()
  })
})
