import { useCallback, useEffect, useState } from 'react'
import { useExtension } from './extension'

/** Whether Clickscope may read cookies, and the way to ask for it; undefined until known. */
export function useCookieAccess(): { granted: boolean | undefined; request: () => void } {
  const extension = useExtension()
  const [granted, setGranted] = useState<boolean>()
  const read = useCallback(() => void extension.hasCookieAccess().then(setGranted), [extension])
  useEffect(() => {
    read()
    window.addEventListener('focus', read)
    return () => window.removeEventListener('focus', read)
  }, [read])
  return { granted, request: () => void extension.requestCookieAccess().then(read) }
}
