import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { useShownClick } from '@/components/click/shown-click'
import { besideHop } from '@/components/ids/beside-hop'
import { IdMatrix } from '@/components/ids/IdMatrix'
import type { Click } from '@/lib/schemas/click'
import { chain } from './clicks'

/** Of 2021-07-03 11:36:31.172 UTC. */
const GCLID = 'EAIaIQobChMIwJy33ufG8QIVGcEWBR31Mwa-EAAYASAAEgIF3vD_BwE'
const MSCLKID = '53b0ace78faa14e3c3b1c8b385bf944d'
const madeAt = Date.UTC(2021, 6, 3, 11, 36, 31, 172)
const second = 1_000
const hour = 3_600 * second
const day = 24 * hour

function Ids({ click }: { click: Click }) {
  const { tracks } = useShownClick(click)
  return <IdMatrix tracks={tracks} click={click} />
}

function showIds(startedAt: number): void {
  const click = chain('anatomy', [
    'https://ads.example/go',
    `https://go.trk.example/?gclid=${GCLID}&msclkid=${MSCLKID}&rtkcid=`,
    `https://shop.example/?gclid=${GCLID}&msclkid=${MSCLKID}&rtkcid=`,
  ])
  const hops = click.hops.map((hop, position) => ({ ...hop, startedAt: startedAt + position * 100 }))
  render(<Ids click={{ ...click, hops }} />)
}

describe('the anatomy of an identifier', () => {
  it('is shown below it, with the time beside that of the hop', async () => {
    showIds(madeAt + 1_100)
    expect(screen.queryByText('Reads as')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'gclid' }))
    const anatomy = within(screen.getByRole('region', { name: 'Reading of gclid' }))
    expect(anatomy.getByText('2021-07-03 11:36:31.172 UTC')).toBeVisible()
    expect(anatomy.getByText('1.2 s before hop 2')).toBeVisible()
    expect(anatomy.getByRole('link', { name: /^Source: / })).toHaveAttribute(
      'href',
      expect.stringMatching(/^https:/),
    )
    await userEvent.click(screen.getByRole('button', { name: 'gclid' }))
    expect(screen.queryByText('Reads as')).toBeNull()
  })

  it('says how old an ID of an old link is', async () => {
    showIds(madeAt + 90 * day)
    await userEvent.click(screen.getByRole('button', { name: 'gclid' }))
    expect(screen.getByText('90 days before hop 2')).toBeVisible()
  })

  it('says so where nothing can be read', async () => {
    showIds(madeAt)
    await userEvent.click(screen.getByRole('button', { name: 'msclkid' }))
    expect(screen.getByText('Nothing can be read in this value by itself.')).toBeVisible()
  })

  it('is not offered for an empty identifier', () => {
    showIds(madeAt)
    expect(screen.getByRole('button', { name: 'rtkcid' })).toBeDisabled()
  })
})

describe('a time beside a hop', () => {
  const sighting = { hop: 2, at: madeAt, landedAt: madeAt, userAgent: '', language: '', timeZone: 'UTC' }

  it.each([
    [250, '250 ms before hop 3'],
    [-3 * second, '3.0 s after hop 3'],
    [26 * hour, '26 h before hop 3'],
    [100 * day, '100 days before hop 3'],
  ])('of %i ms is %s', (before, words) => {
    expect(besideHop(madeAt - before, sighting)).toBe(words)
  })

  it.each([
    ['day', 11 * hour, 'the day of hop 3'],
    ['day', 30 * hour, 'the day before hop 3'],
    ['day', 90 * day + hour, '90 days before hop 3'],
    ['minute', 33 * second, 'the minute of hop 3'],
    ['minute', 100 * second, 'the minute before hop 3'],
    ['minute', 200 * second, '3 min before hop 3'],
  ] as const)('known to the %s, begun %i ms before, is %s', (precision, before, words) => {
    expect(besideHop(madeAt - before, sighting, precision)).toBe(words)
  })
})
