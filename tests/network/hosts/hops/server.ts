import type { Exchange, HostHandler, Route } from '../../exchange'
import { headerValue, type Reply, redirectTo } from '../../reply'
import { hopPage } from './hop-page'
import { numberParameter, parameter } from './parameter'

/** Hops of the server: `to` goes out byte for byte as it was given. All take a POST, too. */
export const serverHops = {
  '/301': redirect(301),
  '/302': redirect(302),
  '/303': redirect(303),
  '/307': redirect(307),
  '/308': redirect(308),
  '/cached-301': redirect(301, { 'cache-control': 'max-age=3600' }),
  '/no-referrer': redirect(302, { 'referrer-policy': 'no-referrer' }),
  '/slow': slow,
  '/refresh': refresh,
  /** `to` of any scheme, such as `market:`. */
  '/app': redirect(302),
  /** `/unseen/<hex>`: leads to the URL that stands there in hex, so that nothing of it can be read in this one. */
  '/unseen/*': unseen,
} satisfies HostHandler

/** Browsers keep a 301 and a 308 unless they are told not to. */
function redirect(status: number, headers: Reply['headers'] = {}): Route {
  return ({ url }) =>
    redirectTo(parameter(url, 'to'), { status, headers: { 'cache-control': 'no-store', ...headers } })
}

function unseen({ url }: Exchange): Reply {
  const [, , hex = ''] = url.pathname.split('/')
  return redirectTo(Buffer.from(hex, 'hex').toString(), { headers: { 'cache-control': 'no-store' } })
}

/** `/slow?ms=` */
async function slow(exchange: Exchange): Promise<Reply> {
  await exchange.pause(numberParameter(exchange.url, 'ms'))
  return redirectTo(parameter(exchange.url, 'to'), { headers: { 'cache-control': 'no-store' } })
}

/** `/refresh?after=`, in seconds. */
function refresh({ url }: Exchange): Reply {
  const value = `${numberParameter(url, 'after')};url=${parameter(url, 'to')}`
  return hopPage(url, { title: 'Refresh', headers: { refresh: headerValue(value) } })
}
