const WIDTHS = [
  'listWidth',
  'barWidth',
  'headerNameWidth',
  'idNameWidth',
  'runVerdictWidth',
  'runNoteWidth',
  'firedIdWidth',
  'firedClickWidth',
] as const

/** What can be made wider: the list, the time bars of the hops, and columns of tables. */
export type ColumnWidth = (typeof WIDTHS)[number]

/** How a screen was left: each page of the extension, and the panel, for itself. Widths are in pixels. */
export interface LastView extends Partial<Record<ColumnWidth, number>> {
  /** The address of the place, without what was looked at. */
  hash?: string
}

const key = () => `view ${location.pathname}`

/** How this screen was left last; empty where the browser keeps nothing, or something else is there. */
export function readLastView(): LastView {
  try {
    const kept = JSON.parse(localStorage.getItem(key()) ?? '{}') as Record<string, unknown>
    const { hash } = kept
    return {
      ...Object.fromEntries(
        WIDTHS.flatMap((width) => (typeof kept[width] === 'number' ? [[width, kept[width]]] : [])),
      ),
      ...(typeof hash === 'string' ? { hash } : {}),
    }
  } catch {
    return {}
  }
}

/** Remembers a part of it. */
export function rememberView(change: LastView): void {
  try {
    localStorage.setItem(key(), JSON.stringify({ ...readLastView(), ...change }))
  } catch {
    // The user blocks it, or it is full: the view is not remembered, and nothing else is lost.
  }
}
