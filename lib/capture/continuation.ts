import type { Click, Hop, How } from '../schemas/click'
import { refreshTarget } from '../url/refresh'
import { isSameAddress, lastDocument, lastDocumentBefore, originOf } from './hops'
import { isShown, newLanding, withLeftLanding } from './landing'
import { clickById, type Page, type Step, type TabState, withClick, withClicks, withHop } from './state'

/** Ways in which a page sends the browser on; by the first two the user does, too. */
const LED_BY_PAGE: ReadonlySet<How> = new Set(['link', 'form', 'script', 'meta', 'header-refresh'])

/** Nobody reads a page and acts on it within this time after it was shown. */
const FASTEST_USER_MS = 100

/** They are deleted from the record soon after. */
const MOST_JOINED = 20

/** Whether the page is the one that asked: `initiator` is an origin in Chromium and an address in Firefox. */
export function isAskedBy(page: { url: string }, initiator: string): boolean {
  // A sandboxed page has no origin to name.
  if (initiator === 'null') return true
  return isSameAddress(page.url, initiator) || originOf(page.url) === initiator
}

/**
 * The tab after its steps were judged by all that is known now: what a page does by itself, before the user has
 * touched it, goes on with the page's own click; anything else is a click of its own. Without a look inside the page
 * that is claimed only where no user can have been so quick.
 */
export function settleSteps(tab: TabState): TabState {
  return (tab.steps ?? []).reduce((settled, _, place) => settleStep(settled, place), tab)
}

function settleStep(tab: TabState, place: number): TabState {
  const step = tab.steps?.[place]
  const before = clickById(tab, step?.page.clickId)
  if (!step || !before) return tab
  const own = clickById(tab, step.clickId)
  if (own) return goesOn(step, own.hops[0]) ? join(tab, step, before, own) : tab
  const index = before.hops.findIndex((hop, hopPlace) => hopPlace > 0 && isFirstOf(step, hop))
  if (index < 0) return tab
  return goesOn(step, before.hops[index])
    ? withHow(tab, step, before, index)
    : split(tab, step, before, index)
}

/** How a page that goes on by itself does so: by what it says of itself, or else by a script. */
export function howPageGoesOn(page: Page, left: Hop | undefined, next: Hop): How {
  if (next.how === 'form') return 'form'
  const leads = (text: string) => isSameAddress(refreshTarget(text, page.url), next.url)
  const header = left?.responseHeaders.find(({ name }) => name.toLowerCase() === 'refresh')
  if (header && leads(header.value)) return 'header-refresh'
  return page.refreshes?.some(leads) ? 'meta' : 'script'
}

function goesOn(step: Step, first: Hop | undefined): boolean {
  const { page, startedAt, told } = step
  if (!first || !LED_BY_PAGE.has(first.how) || first.by !== 'page') return false
  if (page.touchedAt !== undefined && page.touchedAt <= startedAt) return false
  if (!page.seen) return isTooSoonForUser(step)
  // The page itself again may be a reload of the user's, which only the commit tells.
  return told === true || !isSameAddress(page.url, first.url)
}

/**
 * A page that was left before it could be looked into, by what the browser itself calls a redirect of the page, and
 * sooner after it was shown than anyone can act on what they see.
 */
function isTooSoonForUser({ page, startedAt, replaced }: Step): boolean {
  return replaced === true && page.shownAt !== undefined && startedAt - page.shownAt < FASTEST_USER_MS
}

/** What the page says of itself may come when it has gone on. */
function withHow(tab: TabState, { page }: Step, click: Click, index: number): TabState {
  const first = click.hops[index] as Hop
  const how = howPageGoesOn(page, lastDocumentBefore(click, index), first)
  return how === first.how ? tab : withClick(tab, withHop(click, index, { how }))
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
    landing: isShown(own.landing) ? own.landing : before.landing,
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
      steps: ofOtherClick(
        isShown(own.landing) ? withLeftLanding(tab.steps, before.landing) : tab.steps,
        own.id,
        before.id,
      ),
      joined: [...(tab.joined ?? []), { id: own.id, into: before.id }].slice(-MOST_JOINED),
    },
    joined,
  )
}

/** The steps with what belonged to one click belonging to another, from the one that began then. */
function ofOtherClick(steps: Step[] = [], from: string, to: string, since = 0): Step[] {
  return steps.map((step) =>
    step.page.clickId === from && step.startedAt > since
      ? { ...step, page: { ...step.page, clickId: to } }
      : step,
  )
}

function split(tab: TabState, step: Step, before: Click, index: number): TabState {
  const { page, clickId, startedAt, landing = before.landing } = step
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
    landing: step.landing ? before.landing : newLanding(),
    hops: [{ ...first, ...(isPages ? { how: 'link' } : {}) }, ...others],
    gaps: before.gaps
      .filter(({ afterHop }) => afterHop >= index)
      .map((gap) => ({ ...gap, afterHop: gap.afterHop - index })),
  }
  const left: Click = {
    ...before,
    outcome: 'landed',
    landing,
    hops: before.hops.slice(0, index),
    gaps: before.gaps.filter(({ afterHop }) => afterHop < index),
  }
  // A click that began since is the newer one, and followed from this part.
  const follows = (click: Click) => click.previousClickId === before.id && click.startedAt > startedAt
  const clicks = tab.clicks.flatMap((click) => {
    if (click.id === before.id) return [left, own]
    return follows(click) ? { ...click, previousClickId: clickId } : click
  })
  const shown = withClicks(tab, clicks)
  const showsOwn = tab.page?.clickId === before.id && !isSamePage(tab.page, page)
  return {
    ...shown,
    ...(showsOwn && tab.page ? { page: { ...tab.page, clickId } } : {}),
    steps: ofOtherClick(tab.steps, before.id, clickId, startedAt),
    joined: tab.joined?.filter(({ id }) => id !== clickId),
  }
}

/** Two pages of one address are told apart by the time of their commit. */
function isSamePage(one: Page, other: Page): boolean {
  return one.shownAt !== undefined && other.shownAt !== undefined
    ? one.shownAt === other.shownAt
    : one.url === other.url
}
