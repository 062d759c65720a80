import type { TemplateContent } from '../schemas/template'
import { t } from '../text'
import { readOptions, type Said } from './curl-options'
import { shellQuote, shellWords } from './shell-words'

/** A request with what was left out of it, each as a sentence, or why there is none. */
export type ReadRequest =
  | { ok: true; content: TemplateContent; notes: string[] }
  | { ok: false; says: string }

const FORM = 'application/x-www-form-urlencoded'
const CONTENT_TYPE = 'content-type'
const CURL = /^(?:.*[\\/])?curl(?:\.exe)?$/i
const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i

/** Reads a `curl` command as it is pasted. Macros in it stay as they are. Never throws. */
export function readCurl(text: string): ReadRequest {
  const split = shellWords(text.trim().replace(/^\$\s+/, ''))
  if (!split.ok) return split
  const [name = '', ...words] = split.words
  if (!CURL.test(name)) return { ok: false, says: t`It does not begin with curl.` }
  const said = readOptions(words)
  return said.refuses === undefined ? requestOf(said) : { ok: false, says: said.refuses }
}

/** What `curl` can send: any method, a template's or a browser's. */
export type CurlRequest = Omit<TemplateContent, 'method'> & { method: string }

/** The request as a `curl` command for a POSIX shell, one option a line. */
export function writeCurl({ method, url, headers, contentType, body }: CurlRequest): string {
  const typed = contentType && body ? [{ name: 'Content-Type', value: contentType }] : []
  return [
    `curl -X ${method} ${shellQuote(url)}`,
    // Without it curl takes [..] and {..} for sets of URLs.
    ...(/[[\]{}]/.test(url) ? ['--globoff'] : []),
    ...[...typed, ...headers].map(
      ({ name, value }) => `-H ${shellQuote(value ? `${name}: ${value}` : `${name};`)}`,
    ),
    ...(body ? [`--data-raw ${shellQuote(body)}`] : []),
  ].join(' \\\n  ')
}

function requestOf({ urls = [], data = [], headers = [], notes = [], ...said }: Said): ReadRequest {
  const [written, second] = urls
  if (written === undefined) return { ok: false, says: t`There is no URL in it.` }
  if (second !== undefined)
    return { ok: false, says: t`There is more than one URL in it: ${written} and ${second}.` }
  const inBody = data.length > 0 && !said.asQuery
  const method = said.method?.toUpperCase() ?? (inBody ? 'POST' : 'GET')
  if (method !== 'GET' && method !== 'POST')
    return { ok: false, says: t`It sends ${method}. A template sends GET or POST.` }
  if (method === 'GET' && inBody)
    return {
      ok: false,
      says: t`It sends a body with GET, which a browser cannot. -X POST sends it, -G puts it into the URL.`,
    }

  const joined = data.join(said.json ? '' : '&')
  const given = headers.find(({ name }) => name.toLowerCase() === CONTENT_TYPE)?.value
  const url = withScheme(said.asQuery && data.length > 0 ? withQuery(written, joined) : written)
  const body =
    inBody && joined ? { contentType: given ?? (said.json ? 'application/json' : FORM), body: joined } : {}
  const others = headers.filter(({ name }) => name.toLowerCase() !== CONTENT_TYPE)
  return { ok: true, content: { method, url, headers: others, ...body }, notes }
}

function withQuery(url: string, query: string): string {
  const [address = '', ...fragment] = url.split('#')
  const sign = !address.includes('?') ? '?' : /[?&]$/.test(address) ? '' : '&'
  return [`${address}${sign}${query}`, ...fragment].join('#')
}

/** curl takes a URL without a scheme for http. */
function withScheme(url: string): string {
  return SCHEME.test(url) ? url : `http://${url}`
}
