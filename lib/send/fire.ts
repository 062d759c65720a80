import type { Run, TestRequest } from '../schemas/run'
import { putRun } from '../store/runs'
import { maskSecrets } from './mask'
import { send } from './send'

export type Test = Pick<Run, 'clickId' | 'kind' | 'api' | 'template' | 'values'> & {
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
  await putRun(maskSecrets({ ...run, ...sent }, secrets))
  return run.id
}
