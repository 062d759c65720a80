import { hostOf, matchesHost } from './host'
import { splitUrl } from './split'

/**
 * Whether a URL fits a match pattern of the form `*://host/path*`, as a browser's filter has it: http and https, the
 * path with its query, `*` for any text. In time linear in the URL's length. https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns
 */
export function matchesPattern(url: string, pattern: string): boolean {
  const [, host = '', path = ''] = /^\*:\/\/([^/]+)(\/.*)$/.exec(pattern) ?? []
  if (!/^https?:\/\//i.test(url) || (host !== '*' && !matchesHost(hostOf(url), host))) return false
  const { path: given, query } = splitUrl(url)
  return matchesGlob(`${given || '/'}${query === undefined ? '' : `?${query}`}`, path)
}

/** Each part between two stars is taken at its first place, which leaves the most for those that follow. */
function matchesGlob(text: string, glob: string): boolean {
  const [first = '', ...parts] = glob.split('*')
  if (parts.length === 0) return text === first
  if (!text.startsWith(first)) return false
  const last = parts.pop() as string
  let from = first.length
  for (const part of parts) {
    const place = text.indexOf(part, from)
    if (place < 0) return false
    from = place + part.length
  }
  return text.length - last.length >= from && text.endsWith(last)
}
