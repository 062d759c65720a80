/** How a screen was left: each page of the extension, and the panel, for itself. */
export interface LastView {
  /** Of the list, in pixels. */
  listWidth?: number
  /** The address of the place, without what was looked at. */
  hash?: string
}

const key = () => `view ${location.pathname}`

/** How this screen was left last; empty where the browser keeps nothing, or something else is there. */
export function readLastView(): LastView {
  try {
    const { listWidth, hash } = JSON.parse(localStorage.getItem(key()) ?? '{}') as Record<string, unknown>
    return {
      ...(typeof listWidth === 'number' ? { listWidth } : {}),
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
