import type { Exchange, HostHandler } from '../exchange'
import { mintIrclickid } from '../mint'
import { page } from '../page'
import { html, type Reply, redirectTo, text } from '../reply'
import { withParameters } from '../with-parameters'

/** The ID with which every click through the network's link lands. */
export const AWC = '1001_1764000000_0f1e2d3c4b5a69788796a5b4c3d2e1f0'

/** A call of the thank-you page: a GET, or a POST of text, of a form, or of text that no page waits for. */
export interface Call {
  url: string
  body?: string
  as?: 'form' | 'beacon'
}

const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

/** A shop whose thank-you page, three pages after the landing, makes the calls that its storage names: GETs and POSTs. */
export const orderHost: HostHandler = {
  '/': step('Running shoes', '/cart'),
  '/cart': step('Your cart', '/checkout'),
  '/checkout': step('Checkout', '/thanks'),
  '/thanks': () =>
    html(
      page({
        host: 'order.example',
        title: 'Thank you',
        body: `<p>Order 4711 is on its way: EUR 89.00.</p>
<script>for (const { url, body, as } of JSON.parse(localStorage.calls ?? '[]'))
  if (body === undefined) new Image().src = url
  else if (as === 'beacon') navigator.sendBeacon(url, body)
  else fetch(url, { method: 'POST', mode: 'no-cors', body: as === 'form' ? new URLSearchParams(body) : body })</script>`,
      }),
    ),
}

/** Links and conversion pixels as https://developer.awin.com/v1/docs/fall-back-conversion-pixel has them. */
export const awinHost: HostHandler = {
  '/cread.php': ({ url }: Exchange) =>
    redirectTo(withParameters(url.searchParams.get('ued') ?? '', [['awc', AWC]])),
  '/sread.img': gif,
}

/**
 * A brand's tracking domain at Impact: its links, and where its tag tells of orders, as
 * https://github.com/managed-components/impact-radius does.
 */
export const impactHost: HostHandler = {
  '/c/2048113/1379421/9834': ({ url }: Exchange) =>
    redirectTo(withParameters(url.searchParams.get('u') ?? '', [['irclickid', mintIrclickid()]])),
  '/xconv/18290/9834': ({ request }: Exchange) =>
    request.method === 'POST' ? gif() : text('', { status: 405 }),
}

/** Where a page's own pixel calls. */
export const facebookHost: HostHandler = { '/tr/': gif }
export const tiktokPixelHost: HostHandler = { '/api/v2/pixel': gif }

function step(title: string, next: string) {
  return () => html(page({ host: 'order.example', title, body: `<a id="next" href="${next}">Go on</a>` }))
}

function gif(): Reply {
  return { status: 200, headers: { 'content-type': 'image/gif', 'cache-control': 'no-store' }, body: GIF }
}
