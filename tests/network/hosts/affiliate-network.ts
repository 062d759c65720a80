import type { Exchange, HostHandler } from '../exchange'
import { mintIrclickid } from '../mint'
import { type Reply, redirectTo, text } from '../reply'
import { withParameters } from '../with-parameters'

/** The network keeps these; everything else on its link is handed on. */
const OWN_PARAMETERS = new Set(['u', 'subId1', 'subId2', 'subId3', 'sharedid'])
const COOKIE_SECONDS = 30 * 24 * 3600

/** An affiliate network with links like Impact's: `/c/<partner>/<ad>/<campaign>?subId1=&u=<destination>`. */
export const affiliateNetworkHost: HostHandler = { '/c/*': click }

function click({ url, request }: Exchange): Reply {
  if (url.protocol === 'http:') return redirectTo(`https://net.example${request.rawUrl}`, { status: 301 })

  const destination = url.searchParams.get('u')
  if (!destination || !URL.canParse(destination))
    return text('This link has no destination.', { status: 400 })

  const irclickid = mintIrclickid()
  const handedOn = [...url.searchParams].filter(([name]) => !OWN_PARAMETERS.has(name))
  return redirectTo(withParameters(destination, [...handedOn, ['irclickid', irclickid]]), {
    headers: {
      'set-cookie': `impact_cid=${irclickid}; Path=/; Max-Age=${COOKIE_SECONDS}; Secure; HttpOnly; SameSite=None`,
    },
  })
}
