import type { Platform } from '../schemas/platform'
import type { Run } from '../schemas/run'
import { t } from '../text'
import { localBlocks } from './answer-table'
import { lastExchange } from './exchange'

/** Senders wait no longer than 3 to 10 seconds: https://docs-10w.pages.dev/postback */
const PATIENCE_MS = 5_000

/** What the usual sender of such a postback would make of this answer, in sentences. */
export function senderNotes(run: Run, catalogue: readonly Platform[]): string[] {
  const { answer, error } = lastExchange(run)
  if (!answer && (!error || localBlocks.test(error.code))) return []
  const took = run.followed || run.endedAt === undefined ? 0 : run.endedAt - run.startedAt
  return [
    answer && answer.status < 300 ? STOPS : resendNote(catalogue),
    ...(answer && took > PATIENCE_MS
      ? [t`The answer took ${(took / 1000).toFixed(1)} s: many senders give up after 3 to 10 s.`]
      : []),
  ]
}

const STOPS = t`A sender takes a 2xx for delivered and does not send again, whatever the body says.`

function resendNote(catalogue: readonly Platform[]): string {
  const known = catalogue.flatMap(({ name, resends }) => (resends ? [`${name} ${resends.says}`] : []))
  const example = known.length > 0 ? `: ${known.join('; ')}` : ''
  return t`Without a 2xx a sender takes it for failed, and some send it again${example}.`
}
