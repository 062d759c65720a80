import type { Click, ScriptCall } from '../schemas/click'
import type { ScriptCallEvent } from '../schemas/event'
import { originOf } from './hops'
import { clickById, type Page, type TabState, withClick } from './state'

/** A page that calls without end must not fill the record of a click. */
const MOST_CALLS = 50
const MOST_WAITING = 20

/**
 * A script of a page called its platform, or was answered: what belongs to a call that is known is added to it. A new
 * one waits until its page is known; `settleCalls` gives it to the click that led there.
 */
export function onScriptCall(tab: TabState, event: ScriptCallEvent): TabState {
  const list = listOf(event)
  const known = tab.clicks.find(({ landing }) => landing[list].some((call) => isSame(call, event)))
  if (known) return withClick(tab, withAnswer(known, event))
  const waiting = tab.calls ?? []
  if (waiting.some((call) => isSame(call, event)))
    return { ...tab, calls: waiting.map((call) => (isSame(call, event) ? merged(call, event) : call)) }
  // Of a call whose beginning was not told, or told of a page that was left, the end is nobody's.
  return isAnswer(event) ? tab : { ...tab, calls: [...waiting, event].slice(-MOST_WAITING) }
}

/**
 * The tab with the calls of the page that it shows given to the click that led there. Chromium may tell of a call
 * before the commit of its page; one that is older than the page and not its own was made by a page that was left.
 */
export function settleCalls(tab: TabState): TabState {
  const { page, calls } = tab
  if (!page || !calls) return tab
  const own = calls.filter((call) => isOf(page, call))
  const left = calls.filter((call) => !own.includes(call) && call.at >= (page.shownAt ?? 0))
  if (left.length === calls.length) return tab
  const { calls: _calls, ...rest } = tab
  const settled: TabState = left.length > 0 ? { ...rest, calls: left } : rest
  const click = clickById(settled, page.clickId)
  return click && own.length > 0 ? withClick(settled, withCalls(click, own)) : settled
}

function isOf(page: Page, { frameId, documentId, initiator }: ScriptCallEvent): boolean {
  // A frame has a name of its own, and is gone with its page.
  if (frameId !== 0) return true
  if (documentId !== undefined && page.documentId !== undefined) return documentId === page.documentId
  // The page may have rewritten its address since.
  return initiator === undefined || initiator === 'null' || originOf(initiator) === originOf(page.url)
}

/** What tells of a conversion has a list of its own. */
function listOf({ pixel }: ScriptCallEvent): 'pixels' | 'scriptCalls' {
  return pixel ? 'pixels' : 'scriptCalls'
}

function withCalls(click: Click, events: readonly ScriptCallEvent[]): Click {
  const callsIn = (list: 'pixels' | 'scriptCalls') =>
    [...click.landing[list], ...events.filter((event) => listOf(event) === list).map(callOf)]
      .sort((one, other) => one.at - other.at)
      .slice(0, MOST_CALLS)
  return {
    ...click,
    landing: { ...click.landing, scriptCalls: callsIn('scriptCalls'), pixels: callsIn('pixels') },
  }
}

function withAnswer(click: Click, event: ScriptCallEvent): Click {
  if (!isAnswer(event)) return click
  const list = listOf(event)
  const calls = click.landing[list].map((call) =>
    isSame(call, event) ? { ...call, ...answerOf(event) } : call,
  )
  return { ...click, landing: { ...click.landing, [list]: calls } }
}

function merged(call: ScriptCallEvent, { status, error }: ScriptCallEvent): ScriptCallEvent {
  return {
    ...call,
    ...(status === undefined ? {} : { status }),
    ...(error === undefined ? {} : { error }),
  }
}

function callOf(event: ScriptCallEvent): ScriptCall {
  const { url, at, method, fields, requestId } = event
  return { url, at, method, ...(fields ? { fields } : {}), ...answerOf(event), requestId }
}

function answerOf({ status, error }: ScriptCallEvent): Pick<ScriptCall, 'status' | 'error'> {
  return {
    ...(status === undefined ? {} : { status }),
    ...(error === undefined ? {} : { error: { code: error } }),
  }
}

function isAnswer({ status, error }: ScriptCallEvent): boolean {
  return status !== undefined || error !== undefined
}

/** A redirect has the same request call another address. */
function isSame(call: { requestId?: string; url: string }, event: ScriptCallEvent): boolean {
  return call.requestId === event.requestId && call.url === event.url
}
