import { useEffect, useState } from 'react'
import { readBrowserSession } from '@/lib/record/tabs'
import type { Click } from '@/lib/schemas/click'
import { readHeld, watchHeld } from '@/lib/store/held'

/** Clicks held for this browser session only, newest first; undefined until first read. */
export function useHeld(): Click[] | undefined {
  const [held, setHeld] = useState<Click[]>()
  useEffect(() => {
    const read = () => void readHeld().then(setHeld)
    read()
    return watchHeld(read)
  }, [])
  return held
}

/** What the ids of this browser session's clicks begin with; undefined until read, '' where it is not known. */
export function useSessionPrefix(): string | undefined {
  const [prefix, setPrefix] = useState<string>()
  useEffect(() => {
    void readBrowserSession().then((session) => setPrefix(session ? `${session.nonce}-` : ''))
  }, [])
  return prefix
}
