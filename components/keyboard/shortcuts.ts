import { t } from '@/lib/text'

export interface Shortcut {
  /** As `KeyboardEvent.key` names them; any one will do. */
  keys: readonly string[]
  does: string
}

/** Every key that does something, in the order in which the dialog shows them. */
export const SHORTCUTS = {
  next: { keys: ['ArrowDown', 'j'], does: t`The next click, or the next hop` },
  previous: { keys: ['ArrowUp', 'k'], does: t`The one before` },
  enter: { keys: ['Enter'], does: t`From the list to the hops; there, open the hop` },
  leave: { keys: ['Escape'], does: t`Back to the list; in the search, clear it first` },
  search: { keys: ['/'], does: t`Search the clicks` },
  tab: { keys: ['1', '2', '3', '4', '5', '6'], does: t`Hops, IDs, Headers, Checks, Tests, Raw` },
  copy: { keys: ['c'], does: t`Copy the URL or the value in focus` },
  export: { keys: ['e'], does: t`Export` },
  pack: { keys: ['x'], does: t`Evidence pack` },
  mark: { keys: [' '], does: t`In the list, mark a click; with Ctrl+A, all` },
  pin: { keys: ['p'], does: t`Pin the click, or unpin it` },
  note: { keys: ['n'], does: t`Write a label and a note` },
  help: { keys: ['?'], does: t`These shortcuts` },
} as const satisfies Record<string, Shortcut>

export type ShortcutName = keyof typeof SHORTCUTS

const NAMES: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  Enter: t`Enter`,
  Escape: t`Esc`,
  ' ': t`Space`,
}

/** What is printed on the key. */
export function keyName(key: string): string {
  return NAMES[key] ?? key
}
