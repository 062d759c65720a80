import type { Click, Hop } from '../schemas/click'
import { isWebAddress } from './hops'
import { newLanding } from './landing'
import { type CaptureContext, type Page, type Step, type TabState, withClick } from './state'

const MOST_STEPS = 10

/**
 * The tab with a new current click that begins with `hop`, joined with the page it started from. `step` tells of
 * a page of the same tab that asked for it: whether the click is only the next part of that page's is seen later.
 */
export function startClick(
  tab: TabState,
  hop: Hop,
  key: string,
  context: CaptureContext,
  asking?: Page,
): { tab: TabState; click: Click } {
  const id = `${context.sessionNonce}-${tab.tabId}-${key}`
  const known = tab.clicks.find((click) => click.id === id)
  if (known) return { tab, click: known }
  const click: Click = {
    id,
    startedAt: hop.startedAt,
    tabId: tab.tabId,
    ...(hop.by === 'page' ? origin(tab) : {}),
    outcome: 'open',
    gaps: [],
    hops: [hop],
    landing: newLanding(),
    private: context.private,
    pinned: false,
    environment: context.environment,
  }
  const begun = asking ? withStep(tab, { page: asking, clickId: id, startedAt: hop.startedAt }) : tab
  return { tab: withClick(begun, click), click }
}

function withStep(tab: TabState, step: Step): TabState {
  return { ...tab, steps: [...(tab.steps ?? []), step].slice(-MOST_STEPS) }
}

/** The page a click of this tab starts from: the one it shows, or while it shows none yet its opener's. */
export function origin(tab: TabState): Pick<Click, 'source' | 'previousClickId' | 'openerTabId'> {
  const isNew = tab.page === undefined || tab.page.url === 'about:blank'
  const from = isNew ? tab.opener : tab.page
  if (!from || !isWebAddress(from.url)) return {}
  return {
    source: { url: from.url },
    ...(from.clickId && !tab.deleted?.includes(from.clickId) ? { previousClickId: from.clickId } : {}),
    ...(isNew && tab.opener ? { openerTabId: tab.opener.tabId } : {}),
  }
}
