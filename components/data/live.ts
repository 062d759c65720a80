import { liveQuery } from 'dexie'
import { useEffect, useRef, useState } from 'react'

/** A list is read at most four times a second while a click runs. */
const SHORTEST_INTERVAL_MS = 250

/**
 * The latest result of a database query, read again when the data under it changes; undefined until the first.
 * `key` names what the query depends on: a new key starts it anew.
 */
export function useLive<Value>(query: () => Promise<Value>, key: string): Value | undefined {
  const [value, setValue] = useState<{ key: string; value: Value }>()
  useEffect(() => {
    let shownAt = 0
    let pending: ReturnType<typeof setTimeout> | undefined
    const show = (next: Value) => {
      clearTimeout(pending)
      const wait = Math.max(0, shownAt + SHORTEST_INTERVAL_MS - Date.now())
      pending = setTimeout(() => {
        shownAt = Date.now()
        setValue({ key, value: next })
      }, wait)
    }
    const subscription = liveQuery(query).subscribe(show)
    return () => {
      clearTimeout(pending)
      subscription.unsubscribe()
    }
  }, [key])
  return value?.key === key ? value.value : undefined
}

/** The latest value there was of the same thing: while it is read anew, what was read before stays in sight. */
export function useLatest<Value>(value: Value | undefined, of: string | undefined): Value | undefined {
  const latest = useRef<{ of: string | undefined; value: Value }>(undefined)
  if (value !== undefined) latest.current = { of, value }
  return latest.current?.of === of ? latest.current?.value : undefined
}
