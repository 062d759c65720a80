import { useEffect, useState } from 'react'
import { command } from '@/lib/messages'

const INTERVAL_MS = 500

/** Whether the worker is still at an experiment that is not complete; undefined until it has said so. */
export function useRunning(experimentId: string, complete: boolean): boolean | undefined {
  const [running, setRunning] = useState<boolean>()
  useEffect(() => {
    if (complete) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let watched = true
    const ask = async () => {
      // A worker that has died is at nothing.
      const answer = await command('is-experiment-running', { experimentId }).catch(() => ({
        running: false,
      }))
      if (!watched) return
      setRunning(answer.running)
      if (answer.running) timer = setTimeout(ask, INTERVAL_MS)
    }
    void ask()
    return () => {
      watched = false
      clearTimeout(timer)
    }
  }, [experimentId, complete])
  return complete ? false : running
}
