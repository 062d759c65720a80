import { DIGEST_MARKER } from '@/lib/record/sensitive/marker'
import type { Click } from '@/lib/schemas/click'
import { hostOf } from '@/lib/url/host'

const HIDDEN = new RegExp(DIGEST_MARKER)

/**
 * The host of the page that the tab shows now, where it is not the one on which the click landed. A landing
 * URL with hidden values cannot be compared whole: there, another host tells.
 */
export function movedOnTo(click: Click, tabUrl: string | undefined): string | undefined {
  // The page may have given itself another address since: that is where it is now.
  const landing = click.hops.findLast(({ frameId }) => frameId === 0)?.url
  if (click.outcome !== 'landed' || !landing || !tabUrl || !/^https?:/i.test(tabUrl)) return undefined
  const host = hostOf(tabUrl)
  const same = HIDDEN.test(landing)
    ? hostOf(landing) === host
    : withoutFragment(landing) === withoutFragment(tabUrl)
  return same ? undefined : host
}

function withoutFragment(url: string): string {
  return url.replace(/#.*/s, '')
}
