import type { Run, TestRequest } from '../schemas/run'
import { endRun, putRun } from '../store/runs'
import { maskSecrets } from './mask'
import { type Sent, send } from './send'

export type Test = Pick<
  Run,
  'clickId' | 'journey' | 'kind' | 'api' | 'template' | 'templateBody' | 'values'
> & {
  request: TestRequest
  secrets: readonly string[]
}

/**
 * Fires one test and keeps the run; returns its id. The run is written as pending before the request leaves, so
 * that a worker killed while waiting leaves a trace; what is written never holds a secret.
 */
export async function fire({ secrets, ...test }: Test): Promise<string> {
  const run: Run = { ...test, id: crypto.randomUUID(), startedAt: Date.now(), state: 'pending' }
  await putRun(maskSecrets(run, secrets))
  const sent = await send(test.request)
  await endRun(run.id, withoutEcho(sent, maskSecrets(sent, secrets)))
  return run.id
}

/** Bytes cannot be masked as text can: where the text of an answer held a secret, its base64 goes. */
function withoutEcho(sent: Sent, masked: Sent): Sent {
  if (!masked.answer || masked.answer.body.text === sent.answer?.body.text) return masked
  const { base64: _base64, ...body } = masked.answer.body
  return { ...masked, answer: { ...masked.answer, body } }
}
