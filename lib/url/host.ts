import { splitUrl } from './split'

/** A host alone, as nearly all are written. */
const plainHost = /^[a-z0-9.-]*[a-z0-9-]$/

/** The host of an origin such as `https://user@Shop.Example:8443`, lower-case, without port; '' if none. */
export function hostOfOrigin(origin: string): string {
  const slashes = origin.indexOf('/')
  if (slashes === -1 || !origin.startsWith('//', slashes)) return ''
  const rest = origin.slice(slashes + 2)
  if (plainHost.test(rest)) return rest
  const authority = origin.slice(Math.max(slashes + 2, origin.lastIndexOf('@') + 1))
  const colon = authority.lastIndexOf(':')
  const host = colon > authority.lastIndexOf(']') ? authority.slice(0, colon) : authority
  return (host.endsWith('.') ? host.slice(0, -1) : host).toLowerCase()
}

/** The host of a URL, lower-case and without port; '' where the text has none. */
export function hostOf(url: string): string {
  return hostOfOrigin(splitUrl(url).origin)
}

/** Whether a host is `pattern`, or, for `*.host`, that host or any host below it. */
export function matchesHost(host: string, pattern: string): boolean {
  if (!pattern.startsWith('*.')) return host === pattern
  return host === pattern.slice(2) || host.endsWith(pattern.slice(1))
}
