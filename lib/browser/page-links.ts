import { browser } from 'wxt/browser'
import type { PageLinks } from '../schemas/link-check'
import { t } from '../text'

/** The links of the page that a tab shows: whole http(s) URLs in their order, each once, without places on the page itself. */
export async function readPageLinks(tabId: number): Promise<PageLinks> {
  const [frame] = await browser.scripting
    .executeScript({ target: { tabId }, func: linksOfPage })
    .catch(refused)
  return frame?.result as PageLinks
}

function refused(error: unknown): never {
  const reason = error instanceof Error ? ` ${error.message}` : ''
  throw new Error(t`The browser does not let this page be read.${reason}`)
}

/** Runs in the page, so it can use nothing from around it. */
function linksOfPage(): PageLinks {
  const withoutFragment = (url: string) => url.split('#', 1)[0]
  const here = withoutFragment(location.href)
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
    // The one of an SVG is no text.
    .map(({ href }) => String(href))
    .filter((href) => /^https?:/i.test(href) && !(href.includes('#') && withoutFragment(href) === here))
  return { url: location.href, links: [...new Set(links)] }
}
