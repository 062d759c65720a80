import type { Click } from '../schemas/click'
import type {
  CommittedEvent,
  HistoryEvent,
  PageRefreshesEvent,
  PageSeenEvent,
  PageTouchedEvent,
  RequestEvent,
} from '../schemas/event'
import { isAskedBy } from './continuation'
import { hopOfRewrite, isSameAddress, isWebAddress, lastDocument, originOf } from './hops'
import { locationOf, redirectedHop } from './redirects'
import { clickById, currentClick, type Page, type TabState, withClick, withGap, withNewHop } from './state'

/** A page that changes its address without end must not fill the memory. */
const MOST_REWRITES = 10

/** The page says that it is looked into: from here on its script can be told from its user. */
export function onPageSeen(tab: TabState, event: PageSeenEvent): TabState {
  const known = pageOfNote(tab, event) ? tab : shownByNote(tab, event)
  return withPage(addRewrites(known, event), event, ({ rewrites: _rewrites, ...page }) => ({
    ...page,
    seen: true,
  }))
}

/** The user did something on the page: from here on nothing is held to be the page's own doing. */
export function onPageTouched(tab: TabState, event: PageTouchedEvent): TabState {
  return withPage(tab, event, (page) => ({
    ...page,
    touchedAt: Math.min(page.touchedAt ?? Number.POSITIVE_INFINITY, event.at),
  }))
}

/** Where the page says that it leads by itself. */
export function onPageRefreshes(tab: TabState, event: PageRefreshesEvent): TabState {
  return withPage(tab, event, (page) => ({ ...page, refreshes: event.refreshes }))
}

/** The page rewrote its address: the next click starts from there, and the landing has a new name. */
export function onHistory(before: TabState, event: HistoryEvent): TabState {
  const tab = shownByRewrite(before, event)
  const { page } = tab
  if (!page || page.url === event.url) return tab
  const moved: TabState = { ...tab, page: { ...page, url: event.url } }
  if (isTouched(page, event.at) || !isWebAddress(event.url)) return moved
  if (page.seen) return withRewrites(moved, page.clickId, [event])
  const rewrites = [...(page.rewrites ?? []), event].slice(0, MOST_REWRITES)
  return { ...moved, page: { ...page, url: event.url, rewrites } }
}

/** What the tab shows, told by the browser itself; a page that was only inferred so far is confirmed. */
export function showPage(tab: TabState, event: CommittedEvent, clickId: string | undefined): TabState {
  return { ...tab, commit: undefined, page: pageOf(event, clickId) }
}

/** A page as its commit tells of it. */
export function pageOf({ url, documentId, at }: CommittedEvent, clickId: string | undefined): Page {
  return { url, shownAt: at, ...(documentId ? { documentId } : {}), ...(clickId ? { clickId } : {}) }
}

/**
 * The tab after a request whose page was not told to be shown: Firefox may tell of it later, and a worker that died
 * may have missed it. The request proves it.
 */
export function inferPage(tab: TabState, { initiator, at }: RequestEvent): TabState {
  const click = currentClick(tab)
  const document = lastDocument(click)
  if (!click || !document || initiator === undefined || initiator === 'null') return tab
  const isExact = isSameAddress(initiator, document.url) && !isSameAddress(initiator, tab.page?.url ?? '')
  const isOrigin = isAskedBy(document, initiator) && !isOpenForMore(click)
  const undecided = click.outcome === 'open' || (isExact && click.outcome === 'stopped')
  if (!undecided) return tab
  if (isExact || isOrigin) return shownWithoutCommit(tab, click, { url: document.url })
  return shownByRedirect(tab, click, initiator, at)
}

/** The last answer named the page that asks now: it was reached, and nothing of it was told. */
function shownByRedirect(tab: TabState, click: Click, initiator: string, at: number): TabState {
  const from = lastDocument(click)
  const url = from && locationOf(from)
  if (!from || !url || !isAskedBy({ url }, initiator)) return tab
  const answer = { status: from.status ?? 0, headers: from.responseHeaders }
  const reached = withNewHop(click, redirectedHop(from, answer, url, from.endedAt ?? from.startedAt))
  const known = withGap(reached, 'The answer of the next hop was not seen.', at)
  return shownWithoutCommit(tab, known, { url })
}

function isOpenForMore(click: Click): boolean {
  const { endedAt, status = 0, error } = lastDocument(click) ?? {}
  return endedAt === undefined || error !== undefined || status < 200 || status >= 300
}

/** A page may only give itself addresses of its own origin: another than that of the known page proves the next. */
function shownByRewrite(tab: TabState, { url }: HistoryEvent): TabState {
  const click = currentClick(tab)
  const document = lastDocument(click)
  if (click?.outcome !== 'open' || !document || isOpenForMore(click)) return tab
  const isOf = (page: { url: string } | undefined) => page && originOf(page.url) === originOf(url)
  return isOf(document) && !isOf(tab.page) ? shownWithoutCommit(tab, click, { url: document.url }) : tab
}

/** A look inside a page whose commit was missed proves that the last document of the click was shown. */
function shownByNote(tab: TabState, { shownAt }: PageSeenEvent): TabState {
  const click = currentClick(tab)
  const document = lastDocument(click)
  const isNameless = tab.page?.inferred && tab.page.shownAt === undefined && tab.page.clickId === click?.id
  if (tab.page && isNameless) return { ...tab, page: { ...tab.page, shownAt } }
  if (click?.outcome !== 'open' || !document || isOpenForMore(click) || document.startedAt > shownAt)
    return tab
  return shownWithoutCommit(tab, click, { url: document.url, shownAt })
}

function shownWithoutCommit(tab: TabState, click: Click, page: Pick<Page, 'url' | 'shownAt'>): TabState {
  const landed = withClick(tab, { ...click, outcome: 'landed' })
  return { ...landed, commit: undefined, page: { ...page, clickId: click.id, inferred: true } }
}

/** It may come when the page is left already; the steps keep their pages in mind. */
function withPage(tab: TabState, event: { shownAt: number }, change: (page: Page) => Page): TabState {
  const { page, steps } = tab
  return {
    ...tab,
    ...(isOf(page, event) ? { page: change(page) } : {}),
    ...(steps?.some((step) => isOf(step.page, event))
      ? { steps: steps.map((step) => (isOf(step.page, event) ? { ...step, page: change(step.page) } : step)) }
      : {}),
  }
}

function pageOfNote({ page, steps = [] }: TabState, event: { shownAt: number }): Page | undefined {
  return [page, ...steps.map((step) => step.page)].find((one) => isOf(one, event))
}

function isOf(page: Page | undefined, { shownAt }: { shownAt: number }): page is Page {
  return page?.shownAt === shownAt
}

function addRewrites(tab: TabState, event: PageSeenEvent): TabState {
  const page = pageOfNote(tab, event)
  if (!page?.rewrites || page.seen) return tab
  return withRewrites(
    tab,
    page.clickId,
    page.rewrites.filter(({ at }) => !isTouched(page, at)),
  )
}

function withRewrites(tab: TabState, clickId: string | undefined, rewrites: HistoryEvent[]): TabState {
  const click = clickById(tab, clickId)
  if (!click) return tab
  const fresh = rewrites.filter((rewrite) => !isKnown(click, rewrite))
  return fresh.length === 0
    ? tab
    : withClick(
        tab,
        fresh.reduce((known, rewrite) => withNewHop(known, hopOfRewrite(rewrite)), click),
      )
}

function isKnown({ hops }: Click, { at, url }: HistoryEvent): boolean {
  return hops.some(({ how, startedAt, url: known }) => how === 'history' && startedAt === at && known === url)
}

function isTouched({ touchedAt }: Page, at: number): boolean {
  return touchedAt !== undefined && touchedAt <= at
}
