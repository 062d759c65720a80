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

function cutAfter(text: string, delimiter: string): [string, string | undefined] {
  const at = text.indexOf(delimiter)
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]
}

function originLength(text: string): number {
  const scheme = schemePrefix.exec(text)?.[0].length ?? 0
  if (!text.startsWith('//', scheme)) return scheme
  const slash = text.indexOf('/', scheme + 2)
  return slash === -1 ? text.length : slash
}

/** Cuts any string as if it were a URL; never throws. */
export function splitUrl(text: string): UrlSlices {
  const [beforeFragment, fragment] = cutAfter(text, '#')
  const [hierarchy, query] = cutAfter(beforeFragment, '?')
  const pathStart = originLength(hierarchy)
  return { origin: hierarchy.slice(0, pathStart), path: hierarchy.slice(pathStart), query, fragment }
}

/** The text as a browser's address bar takes it: outer blanks and inner line breaks and tabs removed. */
export function cleanUrl(text: string): string {
  return text.trim().replace(/[\t\n\r]/g, '')
}
