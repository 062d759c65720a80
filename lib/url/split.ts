/** A URL cut at its delimiters, nothing decoded or dropped: joined again they give the same text. */
export interface UrlSlices {
  /** Scheme and authority as written, with the `:` or `//` that belongs to them; empty in a relative URL. */
  origin: string
  path: string
  /** Without its `?`; undefined where there is none. */
  query: string | undefined
  /** Without its `#`; undefined where there is none. */
  fragment: string | undefined
}

const schemePrefix = /^[a-z][a-z0-9+.-]*:/i

function originLength(text: string): number {
  // What nearly all URLs begin with, ahead of the pattern for any scheme.
  const isWeb = text.startsWith('https://') || text.startsWith('http://')
  const scheme = isWeb ? text.indexOf(':') + 1 : (schemePrefix.exec(text)?.[0].length ?? 0)
  if (!text.startsWith('//', scheme)) return scheme
  const slash = text.indexOf('/', scheme + 2)
  return slash === -1 ? text.length : slash
}

/** Cuts any string as if it were a URL; never throws. */
export function splitUrl(text: string): UrlSlices {
  const hash = text.indexOf('#')
  const beforeFragment = hash === -1 ? text : text.slice(0, hash)
  const mark = beforeFragment.indexOf('?')
  const hierarchy = mark === -1 ? beforeFragment : beforeFragment.slice(0, mark)
  const pathStart = originLength(hierarchy)
  return {
    origin: hierarchy.slice(0, pathStart),
    path: hierarchy.slice(pathStart),
    query: mark === -1 ? undefined : beforeFragment.slice(mark + 1),
    fragment: hash === -1 ? undefined : text.slice(hash + 1),
  }
}

/** The text as a browser's address bar takes it: outer blanks and inner line breaks and tabs removed. */
export function cleanUrl(text: string): string {
  const trimmed = text.trim()
  const isClean = !trimmed.includes('\n') && !trimmed.includes('\t') && !trimmed.includes('\r')
  return isClean ? trimmed : trimmed.replace(/[\t\n\r]/g, '')
}
