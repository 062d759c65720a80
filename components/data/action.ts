import { useState } from 'react'

export interface Action {
  busy: boolean
  /** Why the last one failed, in words. */
  error?: string
  run: (task: () => Promise<unknown>) => Promise<void>
}

/** Runs what the user asked for, and says whether it is under way or why it failed. */
export function useAction(): Action {
  const [state, setState] = useState<{ busy: boolean; error?: string }>({ busy: false })
  const run = async (task: () => Promise<unknown>) => {
    setState({ busy: true })
    try {
      await task()
      setState({ busy: false })
    } catch (error) {
      setState({ busy: false, error: error instanceof Error ? error.message : String(error) })
    }
  }
  return { ...state, run }
}
