import type { Click, Hop, How } from '../schemas/click'
import { refreshTarget } from '../url/refresh'
import { isSameAddress, lastDocument } from './hops'
import { clickById, type Page, type Step, type TabState, withClick } from './state'

/** Ways in which a page sends the browser on; by the first two the user does, too. */
const LED_BY_PAGE: ReadonlySet<How> = new Set(['link', 'form', 'script', 'meta', 'header-refresh'])

/** They are deleted from the record soon after. */
const MOST_JOINED = 20

/** Whether the page is the one that asked: `initiator` is an origin in Chromium and an address in Firefox. */
export function isAskedBy(page: { url: string }, initiator: string): boolean {
  // A sandboxed page has no origin to name.
  if (initiator === 'null') return true
  return isSameAddress(page.url, initiator) || originOf(page.url) === initiator
}

/**
 * The tab after its newest step was judged by all that is known now: what a page does by itself, before the user
 * has touched it, goes on with the page's own click; anything else is a click of its own. Without a look inside
 * the page nothing is claimed.
 */
export function settleStep(tab: TabState): TabState {
  const { step } = tab
  if (!step) return tab
  const before = clickById(tab, step.page.clickId)
  if (!before) return tab
  const own = clickById(tab, step.clickId)
  if (own) return goesOn(step, own.hops[0]) ? join(tab, step, before, own) : tab
  const index = before.hops.findIndex((hop, place) => place > 0 && isFirstOf(step, hop))
  if (index < 0) return tab
  return goesOn(step, before.hops[index]) ? tab : split(tab, step, before, index)
}

/** How a page that goes on by itself does so: by what it says of itself, or else by a script. */
export function howPageGoesOn(page: Page, left: Hop | undefined, next: Hop): How {
  if (next.how === 'form') return 'form'
  const leads = (text: string) => isSameAddress(refreshTarget(text, page.url), next.url)
  const header = left?.responseHeaders.find(({ name }) => name.toLowerCase() === 'refresh')
  if (header && leads(header.value)) return 'header-refresh'
  return page.refreshes?.some(leads) ? 'meta' : 'script'
}

function goesOn({ page, startedAt, told }: Step, first: Hop | undefined): boolean {
  if (!first || !page.seen || !LED_BY_PAGE.has(first.how) || first.by !== 'page') return false
  if (page.touchedAt !== undefined && page.touchedAt <= startedAt) return false
  // The page itself again may be a reload of the user's, which only the commit tells.
  return told === true || !isSameAddress(page.url, first.url)
}

function isFirstOf({ startedAt }: Step, { startedAt: begun, frameId }: Hop): boolean {
  return frameId === 0 && begun === startedAt
}

function join(tab: TabState, { page }: Step, before: Click, own: Click): TabState {
  const [first, ...others] = own.hops as [Hop, ...Hop[]]
  const how = howPageGoesOn(page, lastDocument(before), first)
  const offset = before.hops.length
  const joined: Click = {
    ...before,
    outcome: own.outcome,
    pinned: before.pinned || own.pinned,
    hops: [...before.hops, { ...first, how, by: 'page' }, ...others],
    gaps: [...before.gaps, ...own.gaps.map((gap) => ({ ...gap, afterHop: gap.afterHop + offset }))],
  }
  const clicks = tab.clicks
    .filter(({ id }) => id !== own.id)
    .map((click) => (click.previousClickId === own.id ? { ...click, previousClickId: before.id } : click))
  return withClick(
    {
      ...tab,
      clicks,
      ...(tab.page?.clickId === own.id ? { page: { ...tab.page, clickId: before.id } } : {}),
      joined: [...(tab.joined ?? []), own.id].slice(-MOST_JOINED),
    },
    joined,
  )
}

function split(tab: TabState, { page, clickId }: Step, before: Click, index: number): TabState {
  const [first, ...others] = before.hops.slice(index) as [Hop, ...Hop[]]
  const isPages = first.how === 'script' || first.how === 'meta' || first.how === 'header-refresh'
  const own: Click = {
    ...before,
    id: clickId,
    startedAt: first.startedAt,
    ...(first.by === 'page'
      ? { source: { url: page.url }, previousClickId: before.id }
      : { source: undefined, previousClickId: undefined }),
    openerTabId: undefined,
    hops: [{ ...first, ...(isPages ? { how: 'link' } : {}) }, ...others],
    gaps: before.gaps
      .filter(({ afterHop }) => afterHop >= index)
      .map((gap) => ({ ...gap, afterHop: gap.afterHop - index })),
  }
  const left: Click = {
    ...before,
    outcome: 'landed',
    hops: before.hops.slice(0, index),
    gaps: before.gaps.filter(({ afterHop }) => afterHop < index),
  }
  const shown = withClick(withClick(tab, left), own)
  const showsOwn = tab.page?.clickId === before.id && tab.page.url !== page.url
  return {
    ...shown,
    ...(showsOwn && tab.page ? { page: { ...tab.page, clickId } } : {}),
    joined: tab.joined?.filter((id) => id !== clickId),
  }
}

function originOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).origin : undefined
}
