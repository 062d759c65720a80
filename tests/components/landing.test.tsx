import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { Popup } from '@/components/popup/Popup'
import { Workbench } from '@/components/workbench/Workbench'
import type { Click, Landing, LandingCookie } from '@/lib/schemas/click'
import { sampleHop } from '@/tests/fixtures/sample-click'
import { chain, FBCLID, GCLID, HOSTILE } from './clicks'
import { record, SESSION_PREFIX } from './record'
import { show, showWholePopup } from './show'

const AT = 1_700_000_000_000
const OTHER = 'Cj0KCQiA6Y7KBhCkARIsAOxhqtMq1b3WnTzE8rUoPlKcVdSgHjYiXmNfQaBtRwLpZuGeDk2sCvJhF4aAqT9EALw_wcB'
const READ: Partial<Landing> = { shownAt: AT + 200, readFrom: AT + 250, readUntil: AT + 9_000 }

function clickWith(cookies: LandingCookie[], more: Partial<Landing> = READ, query = `gclid=${GCLID}`): Click {
  const urls = [`https://ads.example/go?${query}`, `https://shop.example/?${query}`]
  const landing = { cookies, scriptCalls: [], pixels: [], ...more }
  return chain(`${SESSION_PREFIX}1`, urls, { landing })
}

const aw = (value: string, more: Partial<LandingCookie> = {}): LandingCookie => ({
  name: '_gcl_aw',
  value: `GCL.1700000000.${value}`,
  at: AT + 1_000,
  ...more,
})

/** The landing section of the click's IDs tab, each receipt with its mark. */
function receiptsOf(click: Click, access = true) {
  record({ clicks: [click] })
  location.hash = `#click=${click.id}&tab=ids`
  const shown = show(<Workbench />, async () => true, access)
  const rows = screen.queryAllByTestId('receipt').map((row) => {
    const mark = row.querySelector('svg')?.getAttribute('aria-label')
    return `${mark}: ${row.textContent}`
  })
  return { ...shown, rows }
}

describe('the landing section', () => {
  it.each<[string, Click, RegExp]>([
    ['stored by a tag', clickWith([aw(GCLID)]), /^Good: gclidstored in _gcl_aw, 800 ms after landing$/],
    [
      'there at the first look',
      clickWith([aw(GCLID, { at: AT + 250 })]),
      /^Good: gclidstored in _gcl_aw, found there 50 ms after landing$/,
    ],
    ['stored by the server', clickWith([aw(GCLID, { httpOnly: true })]), /stored in _gcl_aw by the server$/],
    ['not stored yet', clickWith([]), /^Note: gclidnot stored yet in _gcl_aw, .*The page is still open/],
    [
      'not stored',
      clickWith([], { ...READ, leftAt: AT + 5_000 }),
      /^Warning: gclidnot stored in _gcl_aw, .* or FPGCLAW.*left without it: no consent was given, or .*tag is missing/,
    ],
    [
      'another in its place',
      clickWith([aw(OTHER)]),
      /^Warning: gclid_gcl_aw holds another value.*earlier click/,
    ],
    [
      'overwritten',
      clickWith([aw(GCLID, { goneAt: AT + 2_200 }), aw(OTHER, { at: AT + 2_200 })]),
      /^Warning: gclidoverwritten 2\.0 s after landing: _gcl_aw holds another value/,
    ],
    [
      'deleted again',
      clickWith([aw(GCLID, { goneAt: AT + 2_200 })]),
      /^Note: gclidnot stored yet: deleted from _gcl_aw 2\.0 s after landing/,
    ],
    ['not seen', clickWith([], {}), /^Note: gclidnot known whether it is stored in _gcl_aw/],
  ])('says of an ID: %s', (_state, click, pattern) => {
    expect(receiptsOf(click).rows).toEqual([expect.stringMatching(pattern)])
  })

  it('has one line for each ID, and none for a click without', () => {
    const both = clickWith([aw(GCLID)], READ, `gclid=${GCLID}&fbclid=${FBCLID}`)
    expect(receiptsOf(both).rows).toEqual([
      expect.stringMatching(/gclidstored/),
      expect.stringMatching(/fbclidnot stored yet in _fbc/),
    ])
  })

  it('is not there for a click without an ID that its platform stores', () => {
    receiptsOf(clickWith([], READ, 'color=red'))
    expect(screen.queryByRole('region', { name: 'Landing' })).toBeNull()
  })

  it('says what a page did with its address, and when', () => {
    const click = clickWith([aw(GCLID)])
    const rewrite = sampleHop({ url: 'https://shop.example/', how: 'history', by: 'page', status: undefined })
    const tidied = (at: number) => ({ ...click, hops: [...click.hops, { ...rewrite, startedAt: at }] })
    const before = receiptsOf(tidied(AT + 500))
    expect(before.rows).toEqual([
      expect.stringMatching(/out of its address 300 ms after landing, before it was stored\.$/),
    ])
    before.unmount()
    expect(receiptsOf(tidied(AT + 5_200)).rows).toEqual([
      expect.stringMatching(/out of its address 5\.0 s after landing, when it was stored already\.$/),
    ])
  })

  it('shows what is stored as text, whatever it is', () => {
    const { container, rows } = receiptsOf(clickWith([{ name: '_gcl_aw', value: HOSTILE, at: AT + 1_000 }]))
    expect(rows).toEqual([expect.stringContaining('onerror')])
    expect(container.querySelector('img')).toBeNull()
  })

  it('of a click of an earlier session, or from a file, waits for nothing', () => {
    const earlier = { ...clickWith([]), id: 'then-1' }
    expect(receiptsOf(earlier).rows).toEqual([expect.stringMatching(/^Warning: gclidnot stored in/)])
  })
})

describe('without leave to read cookies', () => {
  it('it says what is not seen, and asks for it by a button', async () => {
    const { extension } = receiptsOf(clickWith([], {}), false)
    expect(await screen.findByText(/Which cookies the page holds is not seen/)).toBeVisible()
    await userEvent.click(screen.getByTestId('allow-cookies'))
    expect(extension.requestCookieAccess).toHaveBeenCalledOnce()
  })

  it('what was read before stays, and nothing is asked', async () => {
    const { extension, rows } = receiptsOf(clickWith([aw(GCLID)]), false)
    expect(rows).toEqual([expect.stringMatching(/^Good/)])
    await expect.poll(() => extension.hasCookieAccess.mock.calls.length).toBeGreaterThan(0)
    expect(screen.queryByTestId('allow-cookies')).toBeNull()
  })
})

describe('the popup’s line', () => {
  function lineOf(click: Click, access = true) {
    record({ clicks: [click] })
    return showWholePopup(<Popup tabId={click.tabId} />, async () => true, access)
  }
  const line = () => screen.getByTestId('landing-line')

  it('says it of all IDs, the worst first', async () => {
    await lineOf(clickWith([aw(GCLID)], { ...READ, leftAt: AT + 5_000 }, `gclid=${GCLID}&fbclid=${FBCLID}`))
    expect(line()).toHaveTextContent(/^Not stored: fbclid; stored: gclid in _gcl_aw$/)
    expect(line().querySelector('svg')).toHaveAccessibleName('Warning')
  })

  it('asks for the leave where it could not look', async () => {
    const { extension } = await lineOf(clickWith([], {}), false)
    expect(line()).toHaveTextContent(/^Not known whether stored: gclid/)
    await userEvent.click(await screen.findByTestId('allow-cookies'))
    expect(extension.requestCookieAccess).toHaveBeenCalledOnce()
  })
})
