import type { Cookie, PostData, QueryString, Request, Response } from 'har-format'
import { headerOf } from '../../checks/headers'
import { sentCookies } from '../../ids/hop'
import type { Header, Hop } from '../../schemas/click'
import { readSetCookieHeader } from '../../url/cookies'
import { decodeParameter } from '../../url/decode'
import { forEachPair } from '../../url/pairs'
import { splitUrl } from '../../url/split'

/** What HAR wants where the size is not known. */
const UNKNOWN = -1

const FORM = 'application/x-www-form-urlencoded'

/** The request of a hop as HAR writes it. */
export function requestOf(hop: Hop): Request {
  const { method, url, statusLine, requestHeaders, fields } = hop
  return {
    method,
    url: uriOf(url),
    httpVersion: versionOf(statusLine),
    cookies: sentCookies(hop),
    headers: requestHeaders,
    queryString: queryOf(url),
    ...(fields ? { postData: postDataOf(requestHeaders, fields) } : {}),
    headersSize: UNKNOWN,
    bodySize: UNKNOWN,
  }
}

/** The answer of a hop as HAR writes it; status 0 where none came. */
export function responseOf(
  { status = 0, statusLine, responseHeaders }: Hop,
  next: Hop | undefined,
): Response {
  const [, , ...words] = (statusLine ?? '').split(' ')
  const isRedirect = next?.how === 'http' || next?.how === 'hsts'
  return {
    status,
    statusText: words.join(' '),
    httpVersion: versionOf(statusLine),
    cookies: responseHeaders.filter(({ name }) => name.toLowerCase() === 'set-cookie').flatMap(setCookiesOf),
    headers: responseHeaders,
    content: { size: UNKNOWN, mimeType: headerOf(responseHeaders, 'content-type') },
    redirectURL: headerOf(responseHeaders, 'location') || (isRedirect ? next.url : ''),
    headersSize: UNKNOWN,
    bodySize: UNKNOWN,
  }
}

/** The URL with blanks and what is not ASCII escaped, as the markers of a redaction are: HAR wants a URI. */
function uriOf(url: string): string {
  return url.toWellFormed().replace(/[^\x21-\x7e]/gu, encodeURIComponent)
}

function versionOf(statusLine = ''): string {
  return statusLine.startsWith('HTTP/') ? (statusLine.split(' ', 1)[0] ?? '') : ''
}

function queryOf(url: string): QueryString[] {
  const pairs: QueryString[] = []
  forEachPair(splitUrl(url).query ?? '', (name, value = '') =>
    pairs.push({ name: decodeParameter(name), value: decodeParameter(value) }),
  )
  return pairs
}

function postDataOf(headers: readonly Header[], fields: readonly Header[]): PostData {
  return {
    mimeType: headerOf(headers, 'content-type') || FORM,
    params: fields.map(({ name, value }) => ({ name, value })),
  }
}

/** Firefox joins several cookies of one header by line breaks. */
function setCookiesOf({ value }: Header): Cookie[] {
  return value.split('\n').flatMap((line) => {
    const attributes = new Map(
      line
        .split(';')
        .slice(1)
        .map((attribute) => {
          const [name = '', ...value] = attribute.split('=')
          return [name.trim().toLowerCase(), value.join('=').trim()]
        }),
    )
    const [path, domain] = [attributes.get('path'), attributes.get('domain')]
    const expires = Date.parse(attributes.get('expires') ?? '')
    return readSetCookieHeader(line).map((cookie) => ({
      ...cookie,
      ...(path ? { path } : {}),
      ...(domain ? { domain } : {}),
      ...(Number.isNaN(expires) ? {} : { expires: new Date(expires).toISOString() }),
      httpOnly: attributes.has('httponly'),
      secure: attributes.has('secure'),
    }))
  })
}
