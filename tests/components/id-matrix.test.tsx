import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { IdMatrix } from '@/components/ids/IdMatrix'
import { followIds } from '@/lib/ids/follow'
import type { Hop } from '@/lib/schemas/click'
import { clickOf } from '@/tests/lib/checks/clicks'
import { chain } from '@/tests/lib/ids/hops'
import { FBCLID, GCLID, HOSTILE } from './clicks'

function showMatrix(hops: Hop[], starts?: number[]) {
  render(<IdMatrix tracks={followIds(hops, true, undefined, starts)} click={clickOf(hops)} starts={starts} />)
}

const row = (name: RegExp) => screen.getByRole('row', { name })
const cells = (name: RegExp) =>
  within(row(name))
    .getAllByRole('img')
    .map((cell) => [cell.textContent, cell.getAttribute('aria-label')])

describe('the survival matrix', () => {
  it('is a table of identifiers by hops', () => {
    showMatrix(chain(`go.example/?gclid=${GCLID}`, `net.example/?sub1=${GCLID}`, 'shop.example/'))
    const table = screen.getByRole('table', { name: 'Identifiers' })
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((header) => header.getAttribute('aria-label') ?? header.textContent),
    ).toEqual(['Identifier', 'Hop 1, go.example', 'Hop 2, net.example', 'Hop 3, shop.example', 'Outcome'])
    expect(within(table).getByRole('rowheader')).toHaveTextContent(/^gclid.*Google Ads$/)
    expect(cells(/gclid/)).toEqual([
      ['●', 'Hop 1, go.example: kept'],
      ['◉', 'Hop 2, net.example: kept, renamed to sub1'],
      ['○', 'Hop 3, shop.example: gone'],
    ])
    expect(row(/gclid/)).toHaveTextContent(/lost 2→3$/)
  })

  it('shows the worst of several changes by its sign, and says all of them', () => {
    showMatrix(
      chain(
        `go.example/?fbclid=${FBCLID}`,
        'net.example/',
        `shop.example/c/${FBCLID.slice(0, 40).toLowerCase()}`,
      ),
    )
    expect(cells(/fbclid/).at(-1)).toEqual([
      '◐',
      `Hop 3, shop.example: damaged, changed to lower case and cut to 40 of ${FBCLID.length} characters, back again, moved to path`,
    ])
    expect(row(/fbclid/)).toHaveTextContent(/damaged 1→3$/)
  })

  it('explains the signs that it shows, and no others', () => {
    showMatrix(chain(`go.example/?gclid=${GCLID}&clickid=`, `shop.example/?gclid=${GCLID}&gclid=${GCLID}`))
    expect(
      within(screen.getByRole('list', { name: 'Signs' }))
        .getAllByRole('listitem')
        .map((sign) => sign.textContent),
    ).toEqual(['● kept', '○ gone', '∅ empty', '‖ there twice'])
  })

  it('shows what came from the network as text', () => {
    const { body } = document
    showMatrix(chain(`go.example/?fbclid=${encodeURIComponent(HOSTILE)}`, 'shop.example/'))
    expect(row(/fbclid/)).toHaveTextContent(HOSTILE)
    expect(body.querySelector('img')).toBeNull()
  })

  it('says that there is none where there is none', () => {
    showMatrix(chain('go.example/', 'shop.example/'))
    expect(screen.getByText('No identifier in this chain.')).toBeInTheDocument()
    expect(screen.queryByRole('table')).toBeNull()
  })
})
