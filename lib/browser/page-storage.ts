import { browser } from 'wxt/browser'
import type { PageItem } from '../schemas/event'
import type { ShownPage } from './cookie-watch'

/** A click's ID is shorter; what is longer is nobody's business here. */
const LONGEST = 500

type KnownItem = Pick<PageItem, 'area' | 'name'>

/**
 * The named items of a page's storage, `*` at the end of a name standing for any rest; nothing else is looked at.
 * Undefined where the page was left already, or is one that no extension may look into.
 */
export async function readPageItems(
  { tabId, documentId }: Pick<ShownPage, 'tabId' | 'documentId'>,
  items: readonly KnownItem[],
): Promise<PageItem[] | undefined> {
  const target = documentId && import.meta.env.CHROME ? { documentIds: [documentId] } : { frameIds: [0] }
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId, ...target },
      func: itemsInPage,
      args: [items, LONGEST],
      injectImmediately: true,
    } as Parameters<typeof browser.scripting.executeScript>[0])
    return answer?.result as PageItem[] | undefined
  } catch {
    return undefined
  }
}

/** Runs in the page, so it holds all that it needs. A page without storage throws when it is touched. */
function itemsInPage(items: readonly KnownItem[], longest: number): PageItem[] {
  const areas = { 'local-storage': () => localStorage, 'session-storage': () => sessionStorage }
  return items.flatMap(({ area, name }) => {
    const storage = areas[area]()
    const names = name.endsWith('*')
      ? Object.keys(storage).filter((key) => key.startsWith(name.slice(0, -1)))
      : [name]
    return names.flatMap((key) => {
      const value = storage.getItem(key)
      return value && value.length <= longest ? [{ area, name: key, value }] : []
    })
  })
}
