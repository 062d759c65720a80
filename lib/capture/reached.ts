import type { Click, Hop, How } from '../schemas/click'
import type { CommittedEvent } from '../schemas/event'
import { howPageGoesOn } from './continuation'
import { lastDocumentBefore } from './hops'
import { type Step, type TabState, withHop } from './state'

/** The commit tells how its first hop was reached, and whether the page before had any part in it. */
export function opening(tab: TabState, click: Click, event: CommittedEvent, document: number): Click {
  const index = firstOfRequest(click, document)
  const first = click.hops[index]
  // Of a navigation that an extension began, the commit says only `link`.
  if (!first || first.by === 'extension') return click
  const left = lastDocumentBefore(click, index)
  const said = howOf(event)
  // Of a request that no page asked for, Firefox says `link` nevertheless.
  const told = said === 'link' && first.how === 'typed' ? 'typed' : said
  const how = left && told === 'link' ? howItGoesOn(tab, left, first) : told
  if (first.how === how) return click
  const isLed = told === 'link' || told === 'form'
  const reached = withHop(click, index, { how, by: isLed ? 'page' : 'browser' })
  if (isLed || left) return reached
  const { source: _source, previousClickId: _previous, openerTabId: _opener, ...alone } = reached
  return alone
}

/** The hop with which the request of a document began. */
export function firstOfRequest({ hops }: Click, document: number): number {
  const requestId = hops[document]?.requestId
  return requestId === undefined ? document : hops.findIndex((hop) => hop.requestId === requestId)
}

function howItGoesOn({ steps }: TabState, left: Hop, first: Hop): How {
  const step = steps?.find(({ startedAt }) => startedAt === first.startedAt)
  return step ? howPageGoesOn(step.page, left, first) : first.how
}

/** The tab when the commit of the navigation that began with this hop has come. */
export function withToldStep(tab: TabState, first: Hop | undefined, qualifiers: readonly string[]): TabState {
  if (!tab.steps?.some((step) => !step.told && step.startedAt === first?.startedAt)) return tab
  const change = {
    told: true as const,
    ...(qualifiers.includes('client_redirect') ? { replaced: true as const } : {}),
  }
  const told = (step: Step) => (step.startedAt === first?.startedAt ? { ...step, ...change } : step)
  return { ...tab, steps: tab.steps.map(told) }
}

/** https://developer.chrome.com/docs/extensions/reference/api/webNavigation#transition_types_and_qualifiers */
const HOW_BY_TRANSITION: Record<string, How> = {
  typed: 'typed',
  generated: 'typed',
  keyword: 'typed',
  keyword_generated: 'typed',
  auto_bookmark: 'typed',
  start_page: 'typed',
  auto_toplevel: 'typed',
  reload: 'reload',
  form_submit: 'form',
}

export function howOf({ transition, qualifiers }: CommittedEvent): How {
  if (qualifiers.includes('forward_back')) return 'back-forward'
  if (qualifiers.includes('from_address_bar')) return 'typed'
  return HOW_BY_TRANSITION[transition] ?? 'link'
}
