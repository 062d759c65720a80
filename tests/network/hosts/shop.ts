import type { Exchange, HostHandler, Route } from '../exchange'
import { randomText } from '../mint'
import { escapeHtml, page } from '../page'
import { html, redirectTo } from '../reply'

/** The advertiser's shop, where a click should land with its identifiers. */
export const shopHost: HostHandler = {
  '/landing': (exchange) => shopPage('Running shoes', landing(exchange))(exchange),
  /** The fault of the demo's "lost" link: the address is rebuilt without the query. */
  '/deal': () => redirectTo('https://shop.example/landing'),
  '/thanks': shopPage('Thank you', '<p>Order 100234 is on its way: EUR 89.00.</p>'),
  '/500': shopPage('Something went wrong', '<p>Please try again later.</p>', 500),
  '/loop': () => redirectTo('/loop'),
  '/app': () => redirectTo('market://details?id=example.shop&referrer=clickid%3D1'),
  /** A page that leads on by itself, after a second. */
  '/onward': () => html('<meta http-equiv="refresh" content="1; url=/landing?from=onward">'),
  '/login': () => redirectTo('/account'),
  '/account': shopPage('Your account', '<p>Nothing is tracked here.</p>'),
}

function landing({ url }: Exchange): string {
  const received = [...url.searchParams]
    .map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`)
    .join('')
  return `
<p>EUR 89.00, free returns.</p>
<a id="buy" class="button" href="/thanks">Buy now</a>
<h2>What the shop was told about this click</h2>
${received ? `<dl>${received}</dl>` : '<p>Nothing.</p>'}`
}

/** A page with the shop's own cookies: one of the visit, and one of the click that led to it. */
function shopPage(title: string, body: string, status = 200): Route {
  return ({ url }) => {
    const clickId = url.searchParams.get('clickid')
    const cookies = [
      `shop_session=${randomText(20)}; Path=/; HttpOnly; SameSite=Lax`,
      ...(clickId ? [`shop_click=${encodeURIComponent(clickId)}; Path=/; SameSite=Lax`] : []),
    ]
    return html(page({ host: 'shop.example', title, body }), { status, headers: { 'set-cookie': cookies } })
  }
}
