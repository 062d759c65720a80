export interface Shortcut {
  /** As `KeyboardEvent.key` names them; any one will do. */
  keys: readonly string[]
  does: string
}

/** Every key that does something, in the order in which the dialog shows them. */
export const SHORTCUTS = {
  next: { keys: ['ArrowDown', 'j'], does: 'The next click, or the next hop' },
  previous: { keys: ['ArrowUp', 'k'], does: 'The one before' },
  enter: { keys: ['Enter'], does: 'From the list to the hops; there, open the hop' },
  leave: { keys: ['Escape'], does: 'Back to the list; in the search, clear it first' },
  search: { keys: ['/'], does: 'Search the clicks' },
  tab: { keys: ['1', '2', '3', '4', '5', '6'], does: 'Hops, IDs, Headers, Checks, Tests, Raw' },
  copy: { keys: ['c'], does: 'Copy the URL or the value in focus' },
  export: { keys: ['e'], does: 'Export' },
  pack: { keys: ['x'], does: 'Evidence pack' },
  mark: { keys: [' '], does: 'In the list, mark a click; with Ctrl+A, all' },
  pin: { keys: ['p'], does: 'Pin the click, or unpin it' },
  note: { keys: ['n'], does: 'Write a label and a note' },
  help: { keys: ['?'], does: 'These shortcuts' },
} as const satisfies Record<string, Shortcut>

export type ShortcutName = keyof typeof SHORTCUTS

const NAMES: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  Enter: 'Enter',
  Escape: 'Esc',
  ' ': 'Space',
}

/** What is printed on the key. */
export function keyName(key: string): string {
  return NAMES[key] ?? key
}
