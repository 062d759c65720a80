import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { Popup } from '@/components/popup/Popup'
import { Workbench } from '@/components/workbench/Workbench'
import { allChecks } from '@/lib/checks/all-checks'
import type { Click } from '@/lib/schemas/click'
import { chain, GCLID, HOSTILE, healthy } from './clicks'
import { record } from './record'
import { show, showWholePopup } from './show'

/** Something of each severity: gclid lost, two macros, a sample, an http hop and an empty sub-ID. */
const faulty = chain('faulty', [
  `https://ads.example/go?gclid=${GCLID}&sub1={zone}&sub2=&clickid=your_click_id`,
  `http://go.trk.example/click?gclid=${GCLID}&slot=[[slot]]&clickid=your_click_id`,
  'https://shop.example/product?clickid=your_click_id',
])

function showChecks(click: Click) {
  record({ clicks: [click] })
  location.hash = `#click=${click.id}&tab=checks`
  return show(<Workbench />)
}

const findings = () => screen.getAllByTestId('finding')
const finding = (id: string) => findings().find(({ dataset }) => dataset.check === id) as HTMLElement
const group = (name: string) => within(screen.getByRole('region', { name })).getAllByTestId('finding')

describe('the checks of a click', () => {
  it('stand in groups, the worst first, and the tab counts those that ask for something', () => {
    showChecks(faulty)
    expect(group('Problems').map(({ dataset }) => dataset.check)).toEqual(['id-lost'])
    expect(group('Warnings').map(({ dataset }) => dataset.check)).toEqual([
      'macro-left',
      'sample-value',
      'macro-elsewhere',
      'http-hop',
    ])
    expect(group('Notes').map(({ dataset }) => dataset.check)).toEqual(['sub-id-empty'])
    expect(screen.getByTestId('tab-checks')).toHaveTextContent('Checks 5')
  })

  it('say how many ran where there is nothing to object to', () => {
    showChecks(healthy)
    expect(screen.getByTestId('no-findings')).toHaveTextContent(
      `Nothing to object to: ${allChecks.length} checks ran`,
    )
    expect(screen.getByTestId('tab-checks')).toHaveTextContent(/^Checks$/)
    expect(screen.queryAllByTestId('finding')).toEqual([])
  })

  it('open to why it matters, what to do, what offends and the documentation', async () => {
    showChecks(faulty)
    const line = finding('http-hop')
    expect(line).not.toHaveTextContent('What to do')
    await userEvent.click(within(line).getByRole('button', { expanded: false }))
    expect(line).toHaveTextContent(/Everybody on the way can read/)
    expect(line).toHaveTextContent('What to do: Use https')
    expect(line).toHaveTextContent('http://go.trk.example/click')
    const docs = within(line).getByRole('link', { name: 'developer.mozilla.org' })
    expect(docs).toHaveAttribute('target', '_blank')
    expect(docs.getAttribute('rel')).toContain('noopener')
  })

  it('lead to the hop they speak of, which is opened', async () => {
    showChecks(faulty)
    await userEvent.click(within(finding('http-hop')).getByRole('button', { name: 'hop 2' }))
    expect(screen.getByTestId('tab-hops')).toHaveAttribute('aria-selected', 'true')
    const opened = screen.getAllByRole('button', { expanded: true })
    expect(opened).toHaveLength(1)
    expect(opened[0]).toHaveTextContent('go.trk.example')
    expect(location.hash).toContain('hop=1')
  })

  it('forget that hop when another tab is looked at', async () => {
    showChecks(faulty)
    await userEvent.click(within(finding('id-lost')).getByRole('button', { name: 'hops 2–3' }))
    expect(location.hash).toContain('hop=2')
    await userEvent.click(screen.getByTestId('tab-ids'))
    await userEvent.click(screen.getByTestId('tab-hops'))
    expect(location.hash).not.toContain('hop=')
    expect(
      within(screen.getByRole('list', { name: 'Hops' })).queryByRole('button', { expanded: true }),
    ).toBeNull()
  })

  it('are copied whole', async () => {
    const user = userEvent.setup()
    showChecks(faulty)
    await user.click(within(finding('http-hop')).getByRole('button', { name: 'Copy finding' }))
    await vi.waitFor(async () =>
      expect(await navigator.clipboard.readText()).toMatch(
        /^The click went without encryption through hop 2, go\.trk\.example, between HTTPS hops\.\nEverybody.*\nUse https.*\nhttp:\/\/go\.trk\.example\/click\S*\nhttps:\/\//,
      ),
    )
  })

  it('show what came from the network as text', async () => {
    const { container } = showChecks(
      chain('hostile', [`https://go.example/?slot={{slot}}&${encodeURIComponent(HOSTILE)}={{slot}}`]),
    )
    await userEvent.click(within(finding('macro-elsewhere')).getByRole('button', { expanded: false }))
    expect(finding('macro-elsewhere')).toHaveTextContent(HOSTILE)
    expect(container.querySelector('img')).toBeNull()
  })

  it('are those of the whole journey where that is looked at', async () => {
    const landed = chain('second', ['https://offer.example/buy'], {
      previousClickId: healthy.id,
      startedAt: healthy.startedAt + 60_000,
    })
    record({ clicks: [healthy, landed] })
    location.hash = `#click=${landed.id}&tab=checks&scope=journey`
    show(<Workbench />)
    expect(within(finding('id-lost')).getByRole('button', { name: 'hops 2–3' })).toBeVisible()
  })
})

describe('the popup', () => {
  it('shows the worst three of what the verdict does not say, and leads to the rest', async () => {
    record({ clicks: [faulty] })
    const { extension } = await showWholePopup(<Popup tabId={faulty.tabId} />)
    const verdict = screen.getByTestId('verdict').textContent
    const few = screen.getAllByTestId('few-finding')
    expect(few).toHaveLength(3)
    expect(few[0]).toHaveTextContent(/gclid was lost/)
    expect(few.map(({ textContent }) => textContent)).not.toContain(verdict)
    expect(screen.getByTestId('more-findings')).toHaveTextContent('2 more')
    await userEvent.click(screen.getByTestId('more-findings'))
    expect(extension.openWorkbench).toHaveBeenLastCalledWith('#click=faulty&tab=checks')
    await userEvent.click(within(few[1] as HTMLElement).getByRole('button'))
    expect(extension.openWorkbench).toHaveBeenLastCalledWith('#click=faulty&tab=checks')
  })

  it('shows no list where the verdict says it all', async () => {
    record({ clicks: [healthy] })
    await showWholePopup(<Popup tabId={healthy.tabId} />)
    expect(screen.queryByRole('list', { name: 'Findings' })).toBeNull()
  })
})
