import type { Answer, TestRequest } from '../schemas/run'
import { t } from '../text'

/** What a redirect is followed by: the request, or why there is none. */
export type Redirected = { request: TestRequest } | { notFollowed: string }

/** What must not travel just anywhere. */
export interface Guarded {
  secrets: readonly string[]
  /** Whether a conversion may be told to this URL's host. */
  maySendTo: (url: string) => boolean
}

/**
 * The request that follows a redirect as browsers do it: 301, 302 and 303 make a GET of a POST, 307 and 308 keep
 * method and body. Headers of the test stay behind at another host; a secret leaves neither its host nor https.
 * https://fetch.spec.whatwg.org/#http-redirect-fetch
 */
export function followRedirect(
  request: TestRequest,
  { status, redirectTo = '' }: Answer,
  { secrets, maySendTo }: Guarded,
): Redirected {
  if (!URL.canParse(redirectTo, request.url)) return { notFollowed: t`Where it leads is no address.` }
  const [from, to] = [new URL(request.url), new URL(redirectTo, request.url)]
  if (!/^https?:$/.test(to.protocol))
    return { notFollowed: t`It leads into ${to.protocol}, which is no web address.` }
  to.hash = ''
  const keeps = request.method === 'GET' || status > 303
  const isElsewhere = from.host !== to.host
  const next: TestRequest = {
    method: keeps ? request.method : 'GET',
    url: to.href,
    headers: request.headers.filter(({ name }) => keeps && (!isElsewhere || /^content-type$/i.test(name))),
    ...(keeps && request.body !== undefined ? { body: request.body } : {}),
  }
  const isExposed = isElsewhere || (from.protocol === 'https:' && to.protocol === 'http:')
  if (isExposed && holdsSecret(next, secrets))
    return { notFollowed: t`It was not followed: it would have taken a secret to ${to.origin}.` }
  if (!maySendTo(to.href))
    return {
      notFollowed: t`It was not followed: ${to.host} is a live partner, and this test is not meant for it.`,
    }
  return { request: next }
}

function holdsSecret({ url, body = '', headers }: TestRequest, secrets: readonly string[]): boolean {
  const sent = [url, body, ...headers.map(({ value }) => value)]
  return secrets.some((secret) =>
    sent.some((text) => text.includes(secret) || text.includes(encodeURIComponent(secret))),
  )
}
