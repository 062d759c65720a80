import { browser } from 'wxt/browser'
import type { CapiDraft, CapiEvent, ExperimentPlan, FiredFrom, PostbackDraft, Shot } from './schemas/draft'
import type { CheckedLink, LinkQuestion, PageLinks } from './schemas/link-check'
import { t } from './text'

/** What a page asks of the worker. Pages read the database themselves; the worker writes and sends. */
export interface Commands {
  'set-recording': { payload: { on: boolean }; result: undefined }
  'pin-click': { payload: { clickId: string; pinned: boolean }; result: undefined }
  'delete-click': { payload: { clickId: string }; result: undefined }
  /** Has the toolbar judge the last click of each tab by the suites as they are now. */
  'suites-changed': { payload: Record<string, never>; result: undefined }
  'delete-clicks': { payload: { clickIds: string[] }; result: undefined }
  /** Keeps the user's own words about a click; empty ones take them away. */
  'annotate-click': { payload: { clickId: string; label: string; note: string }; result: undefined }
  'delete-all': { payload: Record<string, never>; result: undefined }
  /** Builds the request, sends it once and keeps the run; answers with the run's id when it has ended. */
  'fire-postback': { payload: PostbackDraft & FiredFrom & Shot; result: { runId: string } }
  /** Answers as soon as every step is known to be allowed; what is sent appears as runs, one after the other. */
  'start-experiment': { payload: ExperimentPlan & FiredFrom; result: { experimentId: string } }
  /** Whether the worker is still at it; a worker that died is at nothing. */
  'is-experiment-running': { payload: { experimentId: string }; result: { running: boolean } }
  /** Begins no other step; the one under way is awaited. */
  'stop-experiment': { payload: { experimentId: string }; result: undefined }
  /** Lets one live event go, once and just as it is; the answer is what `fire-capi` asks for. */
  'unlock-live': { payload: CapiEvent; result: { unlock: string } }
  'fire-capi': { payload: CapiDraft & { clickId?: string }; result: { runId: string } }
  /** Visits a link in an inactive tab; answers when it has come to rest and its click is kept. */
  'visit-link': { payload: LinkQuestion; result: CheckedLink }
  /** Opens a link in a new tab in front, which stays; answers as `visit-link` does. */
  'open-link': { payload: LinkQuestion; result: CheckedLink }
  /** Asks for a link and its redirects without cookies; answers at their end. Nothing is kept. */
  'request-link': { payload: LinkQuestion; result: CheckedLink }
  'stop-check': { payload: { checkId: string }; result: undefined }
  'read-page-links': { payload: { tabId: number }; result: PageLinks }
}

export type CommandName = keyof Commands
export type Message = {
  [Name in CommandName]: { name: Name; payload: Commands[Name]['payload'] }
}[CommandName]
export type Reply = { ok: true; result: unknown } | { ok: false; error: string }

/** Asks the worker; rejects with the worker's own words when it could not do it. */
export async function command<Name extends CommandName>(
  name: Name,
  payload: Commands[Name]['payload'],
): Promise<Commands[Name]['result']> {
  const reply = (await browser.runtime.sendMessage({ name, payload }).catch(workerEnded)) as Reply | undefined
  if (!reply) throw new Error(t`The extension was updated or reloaded. Reload this page.`)
  if (!reply.ok) throw new Error(reply.error)
  return reply.result as Commands[Name]['result']
}

function workerEnded(): never {
  throw new Error(t`The extension’s worker ended before it answered. What it had begun may have gone out.`)
}
