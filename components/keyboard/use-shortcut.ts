import { useEffect, useRef } from 'react'
import { SHORTCUTS, type ShortcutName } from './shortcuts'

/**
 * Does something at the keys of a shortcut, for as long as the caller is on the screen: not while something is typed,
 * while a menu or a dialog is open, nor at keys that what has the focus has taken itself.
 */
export function useShortcut(name: ShortcutName, act: (event: KeyboardEvent) => void): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    const keys: readonly string[] = SHORTCUTS[name].keys
    const onKeyDown = (event: KeyboardEvent) => {
      if (!keys.includes(event.key) || event.defaultPrevented || isForOthers(event)) return
      latest.current(event)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [name])
}

function isForOthers({ ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return true
  if (target instanceof Element && target.closest(FIELDS)) return true
  return document.querySelector(OVER_ALL) !== null
}

const FIELDS = 'input, textarea, select, [contenteditable="true"]'
const OVER_ALL = '[role="dialog"], [role="alertdialog"], [role="menu"]'
