import type { Exchange, HostHandler } from '../../exchange'
import { type Reply, redirectTo } from '../../reply'
import { hopPage } from './hop-page'
import { numberParameter } from './parameter'

const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

/** Where a click can end. */
export const endings = {
  '/landing': landing,
  '/landing/*': landing,
  /** What the extensions of tests/e2e/extensions leave alone elsewhere. */
  '/redirect-me': landing,
  '/strip-me': landing,
  '/block-me': landing,
  '/status': statusPage,
  '/204': () => ({ status: 204 }),
  '/download': download,
  '/reset': () => 'reset',
  '/loop': loop,
  '/silence': () => 'silence',
  '/many-images': manyImages,
  '/image': () => ({
    status: 200,
    headers: { 'content-type': 'image/gif', 'cache-control': 'no-store' },
    body: GIF,
  }),
  '/hsts': hsts,
} satisfies HostHandler

function landing({ url }: Exchange): Reply {
  return hopPage(url, { title: 'Landing', body: '<a id="next" href="/landing?next=1">Next</a>' })
}

/** `/status?code=` */
function statusPage({ url }: Exchange): Reply {
  const status = numberParameter(url, 'code', 404)
  return hopPage(url, { title: `Status ${status}`, status })
}

function download(): Reply {
  return {
    status: 200,
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment; filename="offer.bin"',
    },
    body: 'An offer to keep.',
  }
}

/** `/loop?n=0`: leads to itself without end, each time with the next number. */
function loop({ url }: Exchange): Reply {
  return redirectTo(`/loop?n=${numberParameter(url, 'n') + 1}`, { headers: { 'cache-control': 'no-store' } })
}

/** `/many-images?count=200` */
function manyImages({ url }: Exchange): Reply {
  const images = Array.from(
    { length: numberParameter(url, 'count', 200) },
    (_, n) => `<img src="/image?n=${n}" alt="" width="8" height="8">`,
  )
  return hopPage(url, { title: 'Images', body: images.join('\n') })
}

/** Browsers heed it over https alone. */
function hsts({ url }: Exchange): Reply {
  return hopPage(url, {
    title: 'Secure from now on',
    headers: { 'strict-transport-security': 'max-age=600' },
  })
}
