import { useEffect, useRef, useState } from 'react'

/** What is annotated is written whole: not at every key. */
const PAUSE_MS = 400

/**
 * What the user types, kept by `keep` after a pause, when `keepNow` is called, and when the screen is left; the error
 * is that of the last time.
 */
export function useWritten<Written extends object>(
  first: Written,
  keep: (written: Written) => Promise<unknown>,
) {
  const [written, setWritten] = useState(first)
  const [error, setError] = useState<string>()
  const open = useRef<Written>(undefined)
  const keepNow = useRef(() => {})
  keepNow.current = () => {
    const { current } = open
    if (!current) return
    open.current = undefined
    keep(current).then(
      () => setError(undefined),
      (failure: unknown) => setError(failure instanceof Error ? failure.message : String(failure)),
    )
  }
  useEffect(() => () => keepNow.current(), [])
  useEffect(() => {
    if (open.current !== written) return
    const timer = setTimeout(() => keepNow.current(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [written])
  const type = (change: Partial<Written>) => {
    const next = { ...written, ...change }
    open.current = next
    setWritten(next)
  }
  return { written, type, keepNow: () => keepNow.current(), error }
}
