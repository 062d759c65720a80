import type { Exchange, HostHandler } from '../exchange'
import { page } from '../page'
import { html } from '../reply'

/** Of an earlier click, shaped like a real one, made up. */
export const EARLIER_GCLID =
  'Cj0KCQiA6Y7KBhCkARIsAOxhqtMq1b3WnTzE8rUoPlKcVdSgHjYiXmNfQaBtRwLpZuGeDk2sCvJhF4aAqT9EALw_wcB'

/** What Google’s tag does: it reads the click ID from the address and stores it with the time. */
const TAG = `
const keep = () => {
  const gclid = new URLSearchParams(location.search).get('gclid')
  if (gclid) document.cookie = '_gcl_aw=GCL.' + Math.floor(Date.now() / 1000) + '.' + gclid + '; path=/; max-age=7776000'
}`

/** An advertiser whose pages store the click ID, each in a way of its own. */
export const storeHost: HostHandler = {
  /** The server stores it, and no script can read it. */
  '/server': (exchange) => store(exchange, '', { cookie: awCookie(gclidOf(exchange), 'HttpOnly; Secure') }),
  /** The tag stores it as soon as the page has loaded. */
  '/script': (exchange) => store(exchange, `${TAG}; addEventListener('load', keep)`),
  /** The tag waits for consent. */
  '/consent': (exchange) => store(exchange, `${TAG}; accept.addEventListener('click', keep)`),
  /** The tag was stopped by an old cookie, which nobody replaces. */
  '/other': (exchange) => store(exchange, '', { cookie: awCookie(EARLIER_GCLID, 'Secure') }),
  /** The page tidies its address before the tag, which waits for consent, has read it. */
  '/tidy': (exchange) =>
    store(
      exchange,
      `${TAG}; history.replaceState(null, '', '/tidy'); accept.addEventListener('click', keep)`,
    ),
  /** The tag is quicker. */
  '/tidy-later': (exchange) =>
    store(exchange, `${TAG}; keep(); setTimeout(() => history.replaceState(null, '', '/tidy'), 1_500)`),
  /** Nobody stores anything, but for the cookies of the shop itself. */
  '/untagged': (exchange) => store(exchange, '', { cookie: 'cart=a1b2c3d4e5f6; Path=/' }),
  '/next': (exchange) => store(exchange, ''),
}

function store({ url }: Exchange, script: string, { cookie }: { cookie?: string } = {}) {
  const body = `
<button id="accept" class="button">Accept cookies</button>
<p><a id="next" href="/next">Next</a></p>
<script>${script}</script>`
  return html(
    page({ host: url.host, title: 'A store', body }),
    cookie ? { headers: { 'set-cookie': cookie } } : {},
  )
}

function gclidOf({ url }: Exchange): string {
  return url.searchParams.get('gclid') ?? ''
}

function awCookie(gclid: string, attributes: string): string {
  return `_gcl_aw=GCL.1790000000.${gclid}; Path=/; Max-Age=7776000; ${attributes}`
}
