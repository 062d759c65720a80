import { LIST_ID } from '@/components/click/ClickList'
import { useShortcut } from '@/components/keyboard/use-shortcut'
import { TABS, type Tab } from './place'

interface Keys {
  onTab: (tab: Tab) => void
}

/** The keys of the workbench that belong to no part of it alone. */
export function useWorkbenchKeys({ onTab }: Keys): void {
  useShortcut('next', (event) => step(event, 'ArrowDown'))
  useShortcut('previous', (event) => step(event, 'ArrowUp'))
  useShortcut('leave', focusList)
  useShortcut('tab', ({ key }) => {
    const tab = TABS[Number(key) - 1]
    if (tab) onTab(tab)
  })
}

/** Puts the focus into the list, where it is in sight. */
export function focusList(): void {
  document.getElementById(LIST_ID)?.focus()
}

/** Puts the focus on the first hop that is in sight. */
export function focusHops(): void {
  document.querySelector<HTMLElement>('.click-detail .hop-line')?.focus()
}

/** Letters step like arrows; an arrow steps in the list when nothing has the focus, else the page scrolls by it. */
function step(event: KeyboardEvent, arrow: 'ArrowDown' | 'ArrowUp'): void {
  const focused = document.activeElement
  if (event.key === arrow && focused !== document.body) return
  const list = document.getElementById(LIST_ID)
  const walked = focused?.closest<HTMLElement>('.hops ol') ? focused : list
  if (!walked) return
  event.preventDefault()
  if (walked === list) list.focus()
  walked.dispatchEvent(new KeyboardEvent('keydown', { key: arrow, bubbles: true, cancelable: true }))
}
