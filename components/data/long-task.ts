import { useCallback, useEffect, useRef, useState } from 'react'
import { nextTask } from '@/components/ui/next-task'

/** Well below the 50 ms from which a browser calls a task long: https://www.w3.org/TR/longtasks/ */
const SLICE_MS = 12
/** Progress is told ten times a second, for each time the screen is drawn anew. */
const TELL_MS = 100

/** What a long task is given to go on in slices. */
export interface Slices {
  /**
   * Called after each small step with how much is done, from 0 to 1. Lets the page answer when a slice is over, and
   * throws when the user has cancelled.
   */
  pause: (done: number) => Promise<void>
}

export interface LongTask {
  /** How much of what runs is done, from 0 to 1; undefined when nothing runs. */
  done: number | undefined
  /** Why the last one failed, in words. */
  error: string | undefined
  /** Runs a task, in place of one that still runs; whether it came to its end. */
  run: (task: (slices: Slices) => Promise<void>) => Promise<boolean>
  cancel: () => void
}

/** Runs what takes long without blocking the page: with progress, and a way to cancel. */
export function useLongTask(): LongTask {
  const [state, setState] = useState<{ done?: number; error?: string }>({})
  const stop = useRef(new AbortController())
  useEffect(() => () => stop.current.abort(), [])
  const run = useCallback(async (task: (slices: Slices) => Promise<void>) => {
    stop.current.abort()
    const own = new AbortController()
    stop.current = own
    setState({ done: 0 })
    try {
      await task(slicesUntil(own.signal, (done) => setState({ done })))
      own.signal.throwIfAborted()
      setState({})
      return true
    } catch (error) {
      if (stop.current === own) setState(own.signal.aborted ? {} : { error: wordsOf(error) })
      return false
    }
  }, [])
  const cancel = useCallback(() => stop.current.abort(), [])
  return { done: state.done, error: state.error, run, cancel }
}

function slicesUntil(signal: AbortSignal, tell: (done: number) => void): Slices {
  let sliceEnd = performance.now() + SLICE_MS
  let toldAt = performance.now()
  return {
    async pause(done) {
      if (performance.now() < sliceEnd) return
      if (performance.now() > toldAt + TELL_MS) {
        toldAt = performance.now()
        tell(done)
      }
      await nextTask()
      signal.throwIfAborted()
      sliceEnd = performance.now() + SLICE_MS
    },
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
