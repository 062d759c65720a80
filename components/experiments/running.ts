import { useEffect, useState } from 'react'
import { command } from '@/lib/messages'

/** Whether the worker is still at an experiment that is not complete; undefined until it has said so. */
export function useRunning(experimentId: string, complete: boolean): boolean | undefined {
  const [running, setRunning] = useState<boolean>()
  useEffect(() => {
    if (complete) return
    let watched = true
    const watch = async () => {
      let answer = { running: true }
      while (watched && answer.running) {
        // A worker that has died is at nothing.
        answer = await command('watch-experiment', { experimentId }).catch(() => ({ running: false }))
        if (watched) setRunning(answer.running)
      }
    }
    setRunning(true)
    void watch()
    return () => {
      watched = false
    }
  }, [experimentId, complete])
  return complete ? false : running
}
