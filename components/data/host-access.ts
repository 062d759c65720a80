import { useCallback, useEffect, useState } from 'react'
import { useExtension } from './extension'

/**
 * Whether Clickscope may see all hosts, and the way to ask for it; undefined until known. In Firefox the user can
 * take it back at any time, so it is read again whenever the page gets the focus.
 */
export function useHostAccess(): { granted: boolean | undefined; request: () => void } {
  const extension = useExtension()
  const [granted, setGranted] = useState<boolean>()
  const read = useCallback(() => void extension.hasHostAccess().then(setGranted), [extension])
  useEffect(() => {
    read()
    window.addEventListener('focus', read)
    return () => window.removeEventListener('focus', read)
  }, [read])
  return { granted, request: () => void extension.requestHostAccess().then(read) }
}
