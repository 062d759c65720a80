import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { Workbench } from '@/components/workbench/Workbench'
import { exportJson } from '@/lib/evidence/export-json'
import { defaultIndex } from '@/lib/ids'
import { builtIn } from '@/lib/ids/known'
import { derivedFrom } from '@/lib/record/keep-clicks'
import type { Click } from '@/lib/schemas/click'
import { putClicks } from '@/lib/store/clicks'
import { database } from '@/lib/store/database'
import { toText } from '@/tests/fixtures/export-text'
import { chain, GCLID, HOSTILE } from './clicks'
import { record } from './record'
import { show } from './show'

const OTHER_GCLID = 'EAIaIQobChMI5ZqX8dK3kAMVh0tBAh1uPQw7EAAYASAAEgLqN_D_BwE'
const LINK = 'https://net.example/go?sub=a&gclid='

const good = plain('good', [
  `${LINK}${OTHER_GCLID}`,
  `https://go.trk.example/click?gclid=${OTHER_GCLID}`,
  `https://shop.example/?gclid=${OTHER_GCLID}`,
])
const broken = later(
  plain('broken', [
    `${LINK}${GCLID}`,
    `https://go.trk.example/click?gclid=${GCLID}`,
    'https://shop.example/',
  ]),
  60_000,
)

/** A chain whose answers say nothing of their click. */
function plain(id: string, urls: string[]): Click {
  const click = chain(id, urls)
  return { ...click, hops: click.hops.map((hop) => ({ ...hop, responseHeaders: [] })) }
}

function later(click: Click, milliseconds: number): Click {
  return { ...click, startedAt: click.startedAt + milliseconds }
}

/** Stored and listed. */
async function keep(...clicks: Click[]): Promise<void> {
  record({ clicks })
  await putClicks(clicks, derivedFrom(clicks, builtIn))
}

const sentence = () => screen.findByTestId('compare-verdict')
const rows = () => screen.getAllByTestId('click-row')

beforeEach(async () => {
  await Promise.all([database.clicks.clear(), database.summaries.clear()])
})

describe('the last good click of a link', () => {
  it('is found by one action, and the first difference is named', async () => {
    await keep(good, broken)
    show(<Workbench />)
    await userEvent.click(screen.getByTestId('compare-last-good'))
    expect(await sentence()).toHaveTextContent(
      'From hop 2 on they differ: go.trk.example answered 302 without gclid',
    )
    expect(location.hash).toContain('click=broken&compare=good')
    expect(screen.getByTestId('compare-side-A')).toHaveTextContent('gclid reached shop.example')
    expect(screen.getByTestId('compare-side-B')).toHaveTextContent('gclid was lost')
  })

  it.each<[string, Click[]]>([
    ['there is none', []],
    ['the others are of another link', [{ ...good, hops: good.hops.slice(1) }]],
    ['the others came later', [later(good, 120_000)]],
    ['the others lost something too', [{ ...broken, id: 'before', startedAt: good.startedAt }]],
  ])('is said to be missing where %s', async (_, others) => {
    await keep(broken, ...others)
    location.hash = '#click=broken'
    show(<Workbench />)
    await userEvent.click(screen.getByTestId('compare-last-good'))
    expect(await screen.findByTestId('no-last-good')).toHaveTextContent(
      'No earlier click of this link landed with nothing lost and no problem',
    )
    expect(location.hash).not.toContain('compare=')
  })

  it('is the newest of several, not the first', async () => {
    await keep(good, { ...later(good, 10_000), id: 'newer' }, broken)
    show(<Workbench />)
    await userEvent.click(screen.getByTestId('compare-last-good'))
    await sentence()
    expect(location.hash).toContain('compare=newer')
  })
})

describe('the comparison', () => {
  it('marks what differs, and takes a new click ID as expected', async () => {
    await keep(good, broken)
    location.hash = '#click=broken&compare=good'
    show(<Workbench />)
    const hops = await screen.findAllByTestId('compared-hop')
    expect(hops.map((hop) => (hop as HTMLDetailsElement).open)).toEqual([false, false, true])
    const first = within(hops[0] as HTMLElement).getAllByTestId('quiet-part')
    expect(first.map(({ textContent }) => textContent).join('\n')).toContain(
      'differs as expected, both present',
    )
    expect(within(hops[2] as HTMLElement).getAllByTestId('differing-part')[0]).toHaveTextContent(
      `parameter gclid−${OTHER_GCLID}not thereonly in A`,
    )
    expect(screen.getAllByTestId('differing-part')[0]).toHaveTextContent('gclid−kept+lost 2→3differs')
  })

  it('mirrors when the sides are swapped, and leads back to the click', async () => {
    await keep(good, broken)
    location.hash = '#click=broken&compare=good'
    show(<Workbench />)
    await userEvent.click(await screen.findByTestId('compare-swap'))
    expect(await sentence()).toHaveTextContent('go.trk.example answered 302 with gclid')
    await userEvent.click(screen.getByTestId('compare-close'))
    expect(await screen.findByTestId('verdict')).toHaveTextContent('gclid was lost')
    expect(location.hash).toContain('click=broken')
  })

  it('is left when another click is chosen', async () => {
    await keep(good, broken)
    location.hash = '#click=broken&compare=good'
    show(<Workbench />)
    await sentence()
    await userEvent.click(rows()[1] as HTMLElement)
    expect(await screen.findByTestId('verdict')).toHaveTextContent('gclid reached')
  })

  it('is of whole journeys where a journey is looked at', async () => {
    const [first, second] = [plain('first', [`${LINK}${GCLID}`, 'https://pre.example/']), broken]
    const onward = {
      ...later(plain('onward', ['https://pre.example/go', 'https://shop.example/']), 90_000),
      previousClickId: 'broken',
    }
    await keep(first, second, onward)
    location.hash = '#click=broken&compare=first&scope=journey'
    show(<Workbench />)
    expect(await screen.findByTestId('compare-side-B')).toHaveTextContent('net.example → shop.example5 hops')
    expect(screen.getByTestId('compare-side-A')).toHaveTextContent('net.example → pre.example2 hops')
  })

  it('says so when the other click is gone', async () => {
    await keep(broken)
    location.hash = '#click=broken&compare=good'
    show(<Workbench />)
    expect(await screen.findByText('The click to compare with is not there any more.')).toBeInTheDocument()
  })

  it('shows what the network said as text', async () => {
    const hostile = later(chain('hostile', [`https://net.example/${HOSTILE}?${HOSTILE}=${HOSTILE}`]), 60_000)
    await keep(good, hostile)
    location.hash = '#click=hostile&compare=good'
    show(<Workbench />)
    expect((await screen.findAllByText(/<img src=x/)).length).toBeGreaterThan(0)
    expect(document.querySelector('img')).toBeNull()
  })
})

describe('which two', () => {
  it('are the two marked in the list, the older one first', async () => {
    await keep(good, broken)
    show(<Workbench />)
    expect(screen.getByTestId('compare-marked')).toBeDisabled()
    screen.getByRole('listbox').focus()
    await userEvent.keyboard(' {ArrowDown} ')
    await userEvent.click(screen.getByTestId('compare-marked'))
    expect(await sentence()).toHaveTextContent('without gclid')
    expect(location.hash).toContain('click=broken&compare=good')
  })

  it('can be picked from a list that is searched', async () => {
    await keep(good, broken, later(chain('other', ['https://other.example/']), 1_000))
    location.hash = '#click=broken'
    show(<Workbench />)
    await userEvent.click(screen.getByTestId('compare-with'))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getAllByTestId('click-row')).toHaveLength(2)
    expect(screen.getByTestId('compare-chosen')).toBeDisabled()
    await userEvent.type(screen.getByTestId('compare-find'), 'Shop.example')
    await userEvent.click(within(dialog).getByTestId('click-row'))
    await userEvent.click(screen.getByTestId('compare-chosen'))
    expect(await sentence()).toHaveTextContent('without gclid')
  })

  it('can be a click of a file and a recorded one', async () => {
    await keep(good)
    show(<Workbench />)
    const text = toText(
      exportJson({ clicks: [broken], runs: [], extensionVersion: '0.1.0', now: 0, index: defaultIndex }),
    )
    await userEvent.upload(screen.getByTestId('import-file'), new File([text], 'partner.json'), {
      applyAccept: false,
    })
    await waitFor(() => expect(screen.getByTestId('verdict')).toHaveTextContent('gclid was lost'))
    await userEvent.click(screen.getByTestId('compare-with'))
    const dialog = await screen.findByRole('dialog')
    await userEvent.click(within(dialog).getByTestId('click-row'))
    await userEvent.click(screen.getByTestId('compare-chosen'))
    expect(await sentence()).toHaveTextContent('without gclid')
    expect(screen.getByTestId('compare-side-B')).toHaveTextContent('partner.json')
    expect(screen.getByTestId('compare-side-A')).not.toHaveTextContent('partner.json')
  })
})
