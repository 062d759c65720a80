import { t } from '../text'

/** One link of a list, as it is going to be asked for. */
export interface ListedLink {
  /** Counted from 1. */
  line: number
  url: string
}

/** Something about a line that the user should know. */
export interface LineNote {
  line: number
  /** The line itself, as it was pasted. */
  text: string
  says: string
}

export interface LinkList {
  links: ListedLink[]
  /** Lines that cannot be checked. */
  problems: LineNote[]
  /** Lines that were completed or left out, and why. */
  notes: LineNote[]
}

/** More in one go is a crawl, not a check. */
export const MOST_LINKS = 500

const SCHEME = /^([a-z][a-z0-9+.-]*):/i
/** `go.example/x`, `go.example:8443`: a name with a dot in it, before any path. */
const BARE_HOST = /^[^\s/?#:@]+\.[^\s/?#:@.]+\.?(?::\d{1,5})?(?:[/?#]|$)/

/** Reads a pasted list, one URL a line; blank lines are skipped, nothing throws. */
export function readList(text: string): LinkList {
  const list: LinkList = { links: [], problems: [], notes: [] }
  const lineOfUrl = new Map<string, number>()
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const written = raw.trim()
    if (written === '') continue
    const line = index + 1
    const url = completed(written)
    const problem = problemOf(url)
    const first = lineOfUrl.get(url)
    if (problem) list.problems.push({ line, text: written, says: problem })
    else if (first !== undefined)
      list.notes.push({
        line,
        text: written,
        says: t`is the same link as line ${first} and is checked once.`,
      })
    else if (list.links.length >= MOST_LINKS)
      list.problems.push({ line, text: written, says: t`is left out: a check takes ${MOST_LINKS} links.` })
    else {
      lineOfUrl.set(url, line)
      list.links.push({ line, url })
      if (url !== written) list.notes.push({ line, text: written, says: t`is read as ${url}` })
    }
  }
  return list
}

function completed(written: string): string {
  if (written.startsWith('//')) return `https:${written}`
  return BARE_HOST.test(written) ? `https://${written}` : written
}

/** Why this is nothing to check, as the end of a sentence that begins with the line; undefined where it is. */
function problemOf(url: string): string | undefined {
  if (/\s/.test(url)) return t`has a space in it. Write one URL a line, and a space inside a URL as %20.`
  const scheme = SCHEME.exec(url)?.[1]?.toLowerCase()
  if (scheme !== 'http' && scheme !== 'https') {
    return scheme && !url.startsWith('localhost')
      ? t`begins with ${scheme}: and only http: and https: can be checked.`
      : t`is no URL. Write it whole, like https://go.example/x.`
  }
  if (!URL.canParse(url)) return t`is no valid URL. Look at its host and port.`
  const { username, password } = new URL(url)
  return username || password ? t`has a user name or a password in it. Take that out.` : undefined
}
