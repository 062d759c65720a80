import type { Click } from '../schemas/click'
import { hostOf } from '../url/host'

/**
 * The parameters that Firefox takes out of links and redirects to another site in strict mode and in private windows,
 * before any extension sees the request; its preference `privacy.query_stripping.strip_list` may add others.
 * https://firefox-source-docs.mozilla.org/toolkit/components/antitracking/anti-tracking/query-stripping/
 */
const stripped: ReadonlySet<string> = new Set([
  '__s',
  '_hsenc',
  'fbclid',
  'mc_eid',
  'mkt_tok',
  'oly_anon_id',
  'oly_enc_id',
  'vero_id',
])

/** Whether a parameter of this name is on the list; Firefox compares without regard to case. */
export function firefoxMayStrip(name: string): boolean {
  return stripped.has(name.toLowerCase())
}

/** Whether Firefox could have taken an identifier out of the link with which a click began: it tells of it nowhere. */
export function linkMayBeStripped({ environment, source, hops: [first] }: Click): boolean {
  if (environment.browser !== 'firefox' || !source || first?.by !== 'page') return false
  return hostOf(source.url) !== hostOf(first.url)
}
