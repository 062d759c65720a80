import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Tabs } from '@/lib/capture/state'
import type { BrowserEvent } from '@/lib/schemas/event'
import { clicksOf, context, replay } from './trace'

/** As Firefox tells: a page at once, its requests up to this late. */
const firefox = { ...context, lateness: 3_000 }
const shown: Tabs = { 3: { tabId: 3, page: { url: 'https://start.example/' }, clicks: [] } }
const read = (events: readonly BrowserEvent[], tabs = shown) =>
  [...clicksOf(replay(events, tabs, firefox))].sort((one, other) => one.startedAt - other.startedAt)
const outline = (events: readonly BrowserEvent[]) =>
  read(events).map(({ hops, outcome }) => [
    ...hops.map(({ how, by, status, error, url }) => [how, by, status ?? error?.code ?? '-', url].join(' ')),
    outcome,
  ])

const tab = { tabId: 3, frameId: 0 }
const START = 'https://start.example/'
const ONE = 'https://one.example/'
const TWO = 'https://two.example/'
const ABORTED = 'Error code 2152398850'

/** Firefox names the asking page by its whole address, and no page when nobody asked. */
function requested(requestId: string, url: string, at: number, initiator?: string): BrowserEvent {
  return { ...tab, type: 'request', requestId, url, at, method: 'GET', ...(initiator ? { initiator } : {}) }
}

function answered(
  type: 'response' | 'completed',
  requestId: string,
  url: string,
  at: number,
  { status = 200, headers = [] as { name: string; value: string }[] } = {},
): BrowserEvent {
  return { ...tab, type, requestId, url, at, status, statusLine: `HTTP/1.1 ${status} `, headers, deep: false }
}

function redirected(
  requestId: string,
  url: string,
  redirectUrl: string,
  at: number,
  status: number,
): BrowserEvent {
  const statusLine = status === 0 ? '' : `HTTP/1.1 ${status} `
  const answer = { status, statusLine, headers: [], deep: false }
  return { ...tab, type: 'redirect', requestId, url, redirectUrl, at, ...answer }
}

const failed = (requestId: string, url: string, at: number, error: string): BrowserEvent => ({
  ...tab,
  type: 'failed',
  requestId,
  url,
  at,
  error,
})
const committed = (
  url: string,
  at: number,
  { transition = 'link', qualifiers = [] as string[] } = {},
): BrowserEvent => ({
  ...tab,
  type: 'committed',
  url,
  at,
  transition,
  qualifiers,
})
const navigationFailed = (url: string, at: number, error = ABORTED): BrowserEvent => ({
  ...tab,
  type: 'navigation-failed',
  url,
  at,
  error,
})
const seen = (shownAt: number): BrowserEvent => ({ ...tab, type: 'page-seen', at: shownAt + 5, shownAt })

/** What tells of pages, in its own order: a link to ONE, whose script goes on to TWO. */
const pages: BrowserEvent[] = [
  navigationFailed(ONE, 1_348),
  committed(ONE, 1_355),
  seen(1_355),
  navigationFailed(ONE, 1_380),
  committed(TWO, 1_447),
]
/** What tells of requests, in its own order. */
const requests: BrowserEvent[] = [
  requested('14', ONE, 1_301, START),
  answered('response', '14', ONE, 1_325),
  answered('completed', '14', ONE, 1_351),
  requested('15', TWO, 1_391, ONE),
  answered('response', '15', TWO, 1_418),
  answered('completed', '15', TWO, 1_422),
]
const whole = [[`link page 200 ${ONE}`, `script page 200 ${TWO}`, 'landed']]

describe('events that Firefox tells in no common order', () => {
  it('are one click when its pages are told before any of its requests', () => {
    expect(outline([...pages, ...requests])).toEqual(whole)
  })

  it('make the same click however late the requests are', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (turns) => {
        const left = { pages: [...pages], requests: [...requests] }
        const merged = turns.flatMap((isPage) => left[isPage ? 'pages' : 'requests'].shift() ?? [])
        expect(outline([...merged, ...left.pages, ...left.requests])).toEqual(whole)
      }),
    )
  })

  it('change nothing when they are told twice', () => {
    const events = [...pages, ...requests]
    expect(outline([...events, ...events])).toEqual(whole)
  })

  it('undo a click that was only read out of the wrong order, so that it is deleted', () => {
    const early = replay(pages, shown, firefox)
    const late = replay(requests, early, firefox)
    const left = new Set(clicksOf(late).map(({ id }) => id))
    const undone = clicksOf(early)
      .map(({ id }) => id)
      .filter((id) => !left.has(id))
    expect(undone).not.toEqual([])
    const whole = clicksOf(late).at(-1)?.id
    expect(late[3]?.joined).toEqual(expect.arrayContaining(undone.map((id) => ({ id, into: whole }))))
  })

  it('keep what the user did meanwhile: a pinned click stays pinned', () => {
    const tabs = replay([...pages, ...requests.slice(0, 4)], shown, firefox)
    const state = tabs[3]
    if (!state) throw new Error('There is no tab.')
    const pinned = { ...state, clicks: state.clicks.map((click) => ({ ...click, pinned: true })) }
    const after = replay(requests.slice(4), { 3: pinned }, firefox)
    expect(clicksOf(after).some((click) => click.pinned)).toBe(true)
  })

  it('belong to their click when the tab is closed before they are told', () => {
    const closed: BrowserEvent = { ...tab, type: 'tab-closed', at: 1_310 }
    const [click, ...others] = read([...requests.slice(0, 1), closed, ...requests.slice(1, 2)])
    expect(others).toEqual([])
    expect(click).toMatchObject({ outcome: 'stopped', hops: [{ url: ONE, status: 200 }] })
  })

  it('are not mixed up with an earlier state when a tab was opened among them', () => {
    const opened: BrowserEvent = { ...tab, type: 'tab-opened', openerTabId: 2, at: 1_010 }
    const blank = committed('about:blank', 1_000)
    const [click, ...others] = read([blank, opened, ...pages, ...requests], {})
    expect(others).toEqual([])
    expect(click).toMatchObject({ outcome: 'landed', hops: [{ url: ONE }, { url: TWO }] })
  })
})

describe('an end that Firefox tells in its own way', () => {
  const begun = [requested('14', ONE, 1_301, START)]

  it('is no download when the page comes after its navigation was given up in another process', () => {
    const events = [...begun, answered('response', '14', ONE, 1_325), navigationFailed(ONE, 1_348)]
    expect(outline([...events, committed(ONE, 1_355)])).toEqual([[`link page 200 ${ONE}`, 'landed']])
  })

  it('is a download although no navigation event tells of it', () => {
    const headers = [{ name: 'Content-Disposition', value: 'attachment; filename="offer.bin"' }]
    const events = [...begun, answered('completed', '14', ONE, 1_351, { headers })]
    expect(outline(events)).toEqual([[`link page 200 ${ONE}`, 'download']])
  })

  it('is an empty answer although its request was aborted', () => {
    const events = [
      ...begun,
      answered('response', '14', ONE, 1_325, { status: 204 }),
      failed('14', ONE, 1_325, 'NS_BINDING_ABORTED'),
      navigationFailed(ONE, 1_330),
    ]
    expect(outline(events)).toEqual([[`link page 204 ${ONE}`, 'no-content']])
    expect(read(events)[0]?.hops[0]?.error).toBeUndefined()
  })

  it('is one failed click although the error page is committed under its address', () => {
    const events = [
      ...begun,
      failed('14', ONE, 1_340, 'NS_ERROR_NET_RESET'),
      navigationFailed(ONE, 1_348, 'Error code 2152398868'),
      committed(ONE, 1_370, { qualifiers: ['server_redirect'] }),
    ]
    expect(outline(events)).toEqual([[`link page NS_ERROR_NET_RESET ${ONE}`, 'failed']])
  })

  it('stays failed when it is tried again in vain, and is a click of its own when that succeeds', () => {
    const dead = [...begun, failed('14', ONE, 1_340, 'NS_ERROR_NET_RESET'), committed(ONE, 1_370)]
    const vain = [requested('15', ONE, 2_000), failed('15', ONE, 2_040, 'NS_ERROR_NET_RESET')]
    expect(outline([...dead, ...vain, committed(ONE, 2_070, { transition: 'reload' })])).toEqual([
      [`link page NS_ERROR_NET_RESET ${ONE}`, 'failed'],
    ])
    const fine = [requested('15', ONE, 2_000), answered('completed', '15', ONE, 2_040)]
    expect(outline([...dead, ...fine, committed(ONE, 2_070, { transition: 'reload' })])).toEqual([
      [`link page NS_ERROR_NET_RESET ${ONE}`, 'failed'],
      [`reload browser 200 ${ONE}`, 'landed'],
    ])
  })

  it('has the code of a failed secure connection, of which the request has only a sentence', () => {
    const events = [
      ...begun,
      failed('14', ONE, 1_340, 'The certificate is not trusted because it is self-signed.'),
      navigationFailed(ONE, 1_348, 'MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT'),
    ]
    expect(outline(events)).toEqual([[`link page MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT ${ONE}`, 'failed']])
  })
})

describe('a hop that Firefox tells in its own way', () => {
  it('is typed when no page asked for it, although the commit says `link`', () => {
    const events = [requested('14', ONE, 1_301), committed(ONE, 1_355)]
    expect(outline(events)).toEqual([[`typed browser - ${ONE}`, 'landed']])
  })

  it('is the browser’s when it upgrades the address without an answer', () => {
    const http = ONE.replace('https', 'http')
    const events = [
      requested('16', http, 1_298, START),
      redirected('16', http, ONE, 1_300, 0),
      requested('16', ONE, 1_304, START),
      answered('completed', '16', ONE, 1_334),
      committed(ONE, 1_339),
    ]
    expect(outline(events)).toEqual([[`link page - ${http}`, `http browser 200 ${ONE}`, 'landed']])
  })

  it('is none when the request is handed to a service worker', () => {
    const events = [
      requested('36', ONE, 1_098, START),
      redirected('36', ONE, ONE, 1_100, 0),
      committed(ONE, 1_134),
    ]
    expect(outline(events)).toEqual([[`link page - ${ONE}`, 'landed']])
  })

  it('is an extension’s when the redirect has a 200 and no headers', () => {
    const events = [
      requested('17', ONE, 1_298, START),
      redirected('17', ONE, TWO, 1_300, 200),
      requested('17', TWO, 1_304, START),
      answered('completed', '17', TWO, 1_334),
      committed(TWO, 1_339),
    ]
    expect(outline(events)).toEqual([[`link page 200 ${ONE}`, `extension extension 200 ${TWO}`, 'landed']])
  })
})
