import { useState } from 'react'
import { readLastView, rememberView } from '@/components/data/last-view'

/** In pixels. */
export const NARROWEST = 180
export const WIDEST = 640

/** How wide the list is, remembered for this screen; by itself about a quarter of it. */
export function useListWidth() {
  const [own, setOwn] = useState(() => readLastView().listWidth)
  const change = (width: number | undefined) => {
    setOwn(width)
    rememberView({ listWidth: width })
  }
  return { width: own ?? usualWidth(), change, reset: () => change(undefined) }
}

function usualWidth(): number {
  return Math.round(Math.max(230, Math.min(340, window.innerWidth * 0.27)))
}
