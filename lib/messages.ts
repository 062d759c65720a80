import { browser } from 'wxt/browser'
import type { CapiDraft, FiredFrom, PostbackDraft } from './schemas/draft'

/** What a page asks of the worker. Pages read the database themselves; the worker writes and sends. */
export interface Commands {
  'set-recording': { payload: { on: boolean }; result: undefined }
  'pin-click': { payload: { clickId: string; pinned: boolean }; result: undefined }
  'delete-click': { payload: { clickId: string }; result: undefined }
  'delete-all': { payload: Record<string, never>; result: undefined }
  /** Builds the request, sends it once and keeps the run; answers with the run's id when it has ended. */
  'fire-postback': { payload: PostbackDraft & FiredFrom; result: { runId: string } }
  'fire-capi': { payload: CapiDraft & { clickId?: string }; result: { runId: string } }
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
  const reply = (await browser.runtime.sendMessage({ name, payload })) as Reply | undefined
  if (!reply) throw new Error('The extension was updated or reloaded. Reload this page.')
  if (!reply.ok) throw new Error(reply.error)
  return reply.result as Commands[Name]['result']
}
