import { readFileSync } from 'node:fs'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { Welcome } from '@/components/welcome/Welcome'
import { lost } from './clicks'
import { record } from './record'
import { show } from './show'

const EXAMPLE = readFileSync('public/example.json', 'utf8')

describe('the page for newcomers', () => {
  it('shows the recorded example: what was lost where, its hops and identifiers', () => {
    record({ clicks: [] })
    show(<Welcome example={EXAMPLE} />)
    expect(screen.getByTestId('verdict')).toHaveTextContent(
      /gclid and irclickid were lost between hop 3, shop\.example/,
    )
    expect(screen.getAllByTestId('hop')).toHaveLength(4)
    expect(screen.getAllByTestId('identifier').length).toBeGreaterThan(4)
  })

  it.each([
    ['shop.example/deal', 'A link begins with https:// or http://.'],
    ['javascript:alert(1)', 'A link begins with https:// or http://.'],
    ['https://', 'This is no whole link: its host cannot be read.'],
  ])('opens no %s, and says what is wrong with it', async (typed, says) => {
    record({ clicks: [] })
    show(<Welcome example={EXAMPLE} />)
    await userEvent.type(screen.getByLabelText('Your link'), typed)
    expect(screen.getByTestId('link-says')).toHaveTextContent(says)
    expect(screen.getByRole('button', { name: 'Open' })).toBeDisabled()
  })

  it('opens the typed link in a new tab, byte for byte', async () => {
    record({ clicks: [] })
    show(<Welcome example={EXAMPLE} />)
    await userEvent.type(screen.getByLabelText('Your link'), 'https://go.example/c?a=%zz+b')
    const link = screen.getByTestId('open-link')
    expect(link).toHaveAttribute('href', 'https://go.example/c?a=%zz+b')
    expect(link).toHaveAttribute('target', '_blank')
    expect(link).toHaveAttribute('rel', 'noreferrer')
  })

  it('says how the first click fared, and leads to it', async () => {
    record({ clicks: [lost] })
    const { extension } = show(<Welcome example={EXAMPLE} />)
    expect(await screen.findByTestId('recorded')).toHaveTextContent(/lost/)
    await userEvent.click(screen.getByRole('button', { name: 'Show it in the workbench' }))
    expect(extension.openWorkbench).toHaveBeenCalledWith(`#click=${lost.id}`)
  })
})
