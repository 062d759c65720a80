import { hasHostAccess, readEnvironment } from './browser/environment'
import { closeTab, openQuietTab, openTab, sendTab, watchClosed } from './browser/quiet-tab'
import { knownBy } from './ids/known'
import { headersOf } from './links/devices'
import { LONGEST_MS } from './links/row'
import { pinClicksOfTab } from './record/change'
import { digestClick } from './record/digest'
import { identifierValues } from './record/keep'
import { alone } from './record/pump'
import { untilRest } from './record/rest'
import type { Click } from './schemas/click'
import type { CheckedLink, LinkQuestion } from './schemas/link-check'
import { followLink } from './send/follow'
import { changeHeadersOfTab } from './send/tab-rule'
import { noteCheckTab, readCheckTabs } from './store/check-tabs'
import { readSettings } from './store/settings'
import { t } from './text'

const STOPPED = t`The check was stopped.`

/** The ways to stop what runs, by check. */
const running = new Map<string, Set<AbortController>>()
let swept: Promise<void> | undefined

/**
 * Visits a link in an inactive tab, as a real click with scripts and cookies, and returns the click that was
 * recorded and is kept. Throws, with the reason in words, when nothing could be recorded.
 */
export function visitLink(question: LinkQuestion): Promise<CheckedLink> {
  return stoppable(question.checkId, async (signal) => {
    await refuseBlind()
    await refuseUnrecorded(t`Record again, or ask plainly.`)
    return inQuietTab((tabId) => visitIn(tabId, question, signal))
  })
}

/** As `visitLink`, in a tab in front of the user, which stays open. */
export function openLink(question: LinkQuestion): Promise<CheckedLink> {
  return stoppable(question.checkId, async (signal) => {
    await refuseBlind()
    await refuseUnrecorded(t`Record again, then open it.`)
    return visitIn(await openTab(), question, signal)
  })
}

/**
 * Asks for a link and for where it redirects to, without cookies and without executing anything; returns a
 * click that is not stored. Throws, with the reason in words, when nothing was sent.
 */
export function requestLink({ url, checkId, userAgent }: LinkQuestion): Promise<CheckedLink> {
  return stoppable(checkId, async (signal) => {
    await refuseBlind()
    const limit = AbortSignal.timeout(LONGEST_MS)
    const startedAt = Date.now()
    const followed = await followLink(url, headersFor(userAgent), AbortSignal.any([signal, limit]))
    if (signal.aborted) throw new Error(STOPPED)
    const click: Click = {
      id: crypto.randomUUID(),
      startedAt,
      tabId: -1,
      ...followed,
      gaps: [],
      landing: { cookies: [], scriptCalls: [], pixels: [] },
      private: false,
      pinned: false,
      environment: readEnvironment(),
    }
    // The key is thrown away: a table must not show what a stored click would hide.
    const { index } = knownBy(await readSettings())
    const digested = digestClick(click, crypto.randomUUID(), identifierValues(click, index))
    return { click: digested, stillRunning: limit.aborted }
  })
}

/** Stops a check: what waits is not begun, open tabs are closed. */
export function stopCheck(checkId: string): void {
  for (const controller of running.get(checkId) ?? []) controller.abort()
}

/** Closes, once, the tabs that a killed worker left behind: before this worker opens one of its own. */
export function sweepCheckTabs(): Promise<void> {
  swept ??= closeCheckTabs()
  return swept
}

async function visitIn(tabId: number, { url, userAgent }: LinkQuestion, signal: AbortSignal) {
  const closed = new AbortController()
  const unwatch = watchClosed(tabId, () => closed.abort())
  const restore = userAgent ? await changeHeadersOfTab(tabId, headersFor(userAgent)) : undefined
  try {
    await sendTab(tabId, url)
    const stop = AbortSignal.any([signal, closed.signal])
    const rested = await untilRest(tabId, { longest: LONGEST_MS, signal: stop })
    if (signal.aborted) throw new Error(STOPPED)
    if (closed.signal.aborted)
      throw new Error(t`The tab of this visit was closed before the click had ended.`)
    const click = asOne(await alone(() => pinClicksOfTab(tabId)))
    if (!click) throw new Error(t`The browser told nothing of this visit.`)
    return { click, stillRunning: !rested }
  } finally {
    unwatch()
    await restore?.()
  }
}

/** Nobody clicks in such a tab, so that all its clicks are the link's own doing, however the recorder cut them. */
function asOne(clicks: readonly Click[]): Click | undefined {
  const [first] = clicks
  const last = clicks.at(-1)
  if (!first || !last) return undefined
  return { ...last, startedAt: first.startedAt, hops: clicks.flatMap(({ hops }) => hops) }
}

async function inQuietTab<Result>(visit: (tabId: number) => Promise<Result>): Promise<Result> {
  await sweepCheckTabs()
  const tabId = await openQuietTab()
  await noteCheckTab(tabId, true)
  try {
    return await visit(tabId)
  } finally {
    await closeTab(tabId)
    await noteCheckTab(tabId, false)
  }
}

async function closeCheckTabs(): Promise<void> {
  for (const tabId of await readCheckTabs()) {
    await closeTab(tabId)
    await noteCheckTab(tabId, false)
  }
}

async function stoppable<Result>(
  checkId: string,
  task: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController()
  const controllers = running.get(checkId) ?? new Set()
  running.set(checkId, controllers.add(controller))
  try {
    return await task(controller.signal)
  } finally {
    controllers.delete(controller)
    if (controllers.size === 0) running.delete(checkId)
  }
}

/** Without access to the hosts the request would be made and nothing seen of it. */
async function refuseBlind(): Promise<void> {
  if (!(await hasHostAccess()))
    throw new Error(t`Clickscope has no access to all sites. Nothing was sent. Allow it and check again.`)
}

async function refuseUnrecorded(wayOut: string): Promise<void> {
  if (!(await readSettings()).recording)
    throw new Error(t`Recording is paused, so that a visit would not be recorded. ${wayOut}`)
}

function headersFor(userAgent: string | undefined) {
  return userAgent ? headersOf(userAgent) : []
}
