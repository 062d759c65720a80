import type { TabState } from '../capture/state'
import type { Hop, Outcome } from '../schemas/click'
import { readAllTabs, watchTabs } from './tabs'

/** Chromium ends a worker that was idle for 30 s; a look at the session's memory counts as work. */
const LOOK_EVERY_MS = 20_000
/** A page that leads on by itself does so within this time after it was shown. */
const REST_MS = 3_000

/** No page is there that could lead on. One that was stopped may have been by the next. */
const FINAL: ReadonlySet<Outcome> = new Set(['failed', 'download', 'app', 'no-content'])

export interface RestWatch {
  /** How long to wait in all, in milliseconds. */
  longest: number
  signal: AbortSignal
}

/**
 * Waits until the last click of a tab has ended: at once where no page came, else when nothing has followed for
 * three seconds. False when it had not by the longest time, or `signal` ended the wait.
 */
export function untilRest(tabId: number, { longest, signal }: RestWatch): Promise<boolean> {
  return new Promise((resolve) => {
    let known = ''
    let resting: ReturnType<typeof setTimeout> | undefined
    const end = (rested: boolean) => {
      clearTimeout(resting)
      clearTimeout(limit)
      clearInterval(looking)
      stop()
      signal.removeEventListener('abort', onAbort)
      resolve(rested)
    }
    const onAbort = () => end(false)
    const look = async () => {
      const tab = (await readAllTabs())[tabId]
      const seen = stateOf(tab)
      if (seen === known) return
      known = seen
      clearTimeout(resting)
      const outcome = tab?.clicks.at(-1)?.outcome
      if (outcome === undefined || outcome === 'open') return
      if (FINAL.has(outcome)) end(true)
      else resting = setTimeout(() => end(true), REST_MS)
    }
    const stop = watchTabs(() => void look())
    const looking = setInterval(() => void look(), LOOK_EVERY_MS)
    const limit = setTimeout(() => end(false), longest)
    signal.addEventListener('abort', onAbort)
    if (signal.aborted) onAbort()
    else void look()
  })
}

const isNavigation = ({ how }: Hop) => how !== 'history'

/** What changes with each navigation, and with nothing else that a page does. */
function stateOf(tab: TabState | undefined): string {
  return (tab?.clicks ?? [])
    .map(({ id, outcome, hops }) => `${id} ${outcome} ${hops.filter(isNavigation).length}`)
    .join()
}
