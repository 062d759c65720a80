import { useEffect } from 'react'

const SHOWN_MS = 1_200

/** Takes back what is said, a moment after it was. */
export function useForAMoment<Said>(said: Said | undefined, set: (said: undefined) => void): void {
  useEffect(() => {
    if (said === undefined) return
    const timer = setTimeout(() => set(undefined), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [said, set])
}
