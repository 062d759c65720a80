import type { Followed, Run, TestRequest } from '../schemas/run'
import { endRun, putRun } from '../store/runs'
import { t } from '../text'
import { maskSecrets } from './mask'
import { followRedirect, type Guarded } from './redirect'
import { send } from './send'

/** Many senders follow no more; browsers give up after 20. */
const MOST_REDIRECTS = 5

export type Test = Pick<
  Run,
  | 'clickId'
  | 'journey'
  | 'kind'
  | 'api'
  | 'live'
  | 'template'
  | 'templateBody'
  | 'partner'
  | 'step'
  | 'receiver'
  | 'experiment'
  | 'values'
> & {
  request: TestRequest
  secrets: readonly string[]
  /** Where redirects are to be followed: to which URLs. */
  followTo?: Guarded['maySendTo']
}

type Ended = Pick<Run, 'state' | 'endedAt' | 'followed' | 'notFollowed'> & Partial<Followed>

/**
 * Fires one test and keeps the run; returns its id. The run is written as pending before the request leaves, so
 * that a worker killed while waiting leaves a trace; what is written never holds a secret.
 */
export async function fire({ secrets, followTo, ...test }: Test): Promise<string> {
  const run: Run = { ...test, id: crypto.randomUUID(), startedAt: Date.now(), state: 'pending' }
  await putRun(maskSecrets(run, secrets))
  const sent: Ended = await send(test.request)
  const ended = followTo ? { ...sent, ...(await follow(test.request, sent, secrets, followTo)) } : sent
  const masked = maskSecrets(ended, secrets)
  await endRun(run.id, {
    ...withoutEcho(ended, masked),
    ...(ended.followed
      ? { followed: ended.followed.map((hop, at) => withoutEcho(hop, masked.followed?.[at] ?? hop)) }
      : {}),
  })
  return run.id
}

/** Follows redirects, each hop a request of its own, until one is answered otherwise or must not be followed. */
async function follow(
  first: TestRequest,
  sent: Ended,
  secrets: readonly string[],
  maySendTo: Guarded['maySendTo'],
): Promise<Pick<Ended, 'followed' | 'notFollowed' | 'endedAt'>> {
  const followed: Followed[] = []
  let endedAt = sent.endedAt
  for (let [request, answer] = [first, sent.answer]; answer?.redirectTo; ) {
    if (followed.length === MOST_REDIRECTS)
      return { followed, endedAt, notFollowed: t`Only ${MOST_REDIRECTS} redirects are followed.` }
    const next = followRedirect(request, answer, { secrets, maySendTo })
    if ('notFollowed' in next) return { ...(followed.length > 0 ? { followed } : {}), endedAt, ...next }
    const { state: _state, endedAt: hopEndedAt, ...hop } = await send(next.request)
    followed.push({ request: next.request, ...hop })
    endedAt = hopEndedAt
    request = next.request
    answer = hop.answer
  }
  return followed.length > 0 ? { followed, endedAt } : {}
}

/** Bytes cannot be masked as text can: where the text of an answer held a secret, its base64 goes. */
function withoutEcho<Exchange extends Pick<Followed, 'answer'>>(sent: Exchange, masked: Exchange): Exchange {
  if (!masked.answer || masked.answer.body.text === sent.answer?.body.text) return masked
  const { base64: _base64, ...body } = masked.answer.body
  return { ...masked, answer: { ...masked.answer, body } }
}
