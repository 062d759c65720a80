/** A URL with these parameters added at the end of its query; what was there stays byte for byte. */
export function withParameters(url: string, parameters: readonly (readonly [string, string])[]): string {
  const added = parameters.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
  if (added.length === 0) return url
  return `${url}${url.includes('?') ? '&' : '?'}${added.join('&')}`
}
