import type { Followed, Run } from '../schemas/run'

/** The exchange that decides over a run: the request itself, or the last redirect that was followed. */
export function lastExchange(run: Run): Pick<Followed, 'request' | 'answer' | 'error'> {
  return run.followed?.at(-1) ?? run
}
