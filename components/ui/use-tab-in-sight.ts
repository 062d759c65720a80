import { type RefObject, useEffect, useRef } from 'react'

/** For the list of tabs: it is scrolled to the chosen one where it has no room for all. */
export function useTabInSight(chosen: string): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const tabs = list.current
    const tab = tabs?.querySelector('[aria-selected="true"]')
    if (!tabs || !tab) return
    // Only sideways: a click that is being read stays where it is.
    const show = () => {
      const { left, right } = tab.getBoundingClientRect()
      const room = tabs.getBoundingClientRect()
      tabs.scrollLeft += Math.min(0, left - room.left) + Math.max(0, right - room.right)
    }
    const observer = new ResizeObserver(show)
    observer.observe(tabs)
    return () => observer.disconnect()
  }, [chosen])
  return list
}
