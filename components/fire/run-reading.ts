import { apiById } from '@/lib/capi/apis'
import type { AnswerReading } from '@/lib/capi/definition'
import type { Known } from '@/lib/ids/known'
import { type PostbackVerdict, readPostbackAnswer } from '@/lib/postback/answer'
import { senderNotes } from '@/lib/postback/sender'
import type { Partner } from '@/lib/schemas/partner'
import type { Run } from '@/lib/schemas/run'
import type { Severity } from '@/lib/schemas/summary'
import { t } from '@/lib/text'

/** What became of a test, for the screen. */
export interface RunReading {
  /** As a word: "accepted", "no answer". */
  verdict: string
  severity: Severity
  reason: string
  fix?: string
  /** What the usual sender would make of the answer. */
  notes: string[]
}

type Verdict = AnswerReading['verdict'] | PostbackVerdict['verdict']

/** Red where a conversion sent like this would not count. */
const VERDICTS: Readonly<Record<Verdict, { verdict: string; severity: Severity }>> = {
  accepted: { verdict: 'accepted', severity: 'ok' },
  partly: { verdict: t`partly accepted`, severity: 'warn' },
  duplicate: { verdict: 'duplicate', severity: 'warn' },
  unclear: { verdict: 'unclear', severity: 'warn' },
  'rate-limit': { verdict: t`too many calls`, severity: 'warn' },
  outage: { verdict: t`not reachable`, severity: 'warn' },
  blocked: { verdict: 'blocked', severity: 'warn' },
  rejected: { verdict: 'rejected', severity: 'bad' },
  ignored: { verdict: 'ignored', severity: 'bad' },
  refused: { verdict: 'refused', severity: 'bad' },
  token: { verdict: t`token not accepted`, severity: 'bad' },
  permission: { verdict: t`no permission`, severity: 'bad' },
  'no-answer': { verdict: t`no answer`, severity: 'bad' },
}

/** The meaning of a run that has ended; a partner's answers read as was agreed. */
export function readRun(run: Run, { platforms }: Known, partner?: Partner): RunReading {
  const { verdict, ...rest } =
    run.kind === 'capi' ? readCapiRun(run) : readPostbackAnswer(run, platforms, partner)
  const notes = run.kind === 'capi' ? [] : senderNotes(run, platforms)
  return { ...rest, ...wordsOf(verdict), notes }
}

/** A verdict as it is shown. */
export function wordsOf(verdict: Verdict): Pick<RunReading, 'verdict' | 'severity'> {
  return VERDICTS[verdict]
}

function readCapiRun({ api, answer, error }: Run): AnswerReading {
  const ended = answer ?? error
  const read = apiById(api ?? '')?.readAnswer
  if (!ended || !read)
    return { verdict: 'unclear', reason: t`The outcome is unknown: the event may have been delivered.` }
  return read(ended)
}
