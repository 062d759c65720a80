import type { HostHandler } from '../exchange'
import { adsHost } from './ads'
import { affiliateNetworkHost } from './affiliate-network'
import { appHost } from './app'
import { brokenHost } from './broken'
import { graphHost } from './graph'
import { prelanderHost } from './prelander'
import { shopHost } from './shop'
import { ssoHost } from './sso'
import { trackerHost } from './tracker'

/** Who stands behind each host name. `gone.invalid` is missing on purpose: it is the dead host. */
export const hosts = {
  'ads.example': adsHost,
  'net.example': affiliateNetworkHost,
  'go.trk.example': trackerHost,
  'pre.example': prelanderHost,
  'shop.example': shopHost,
  'broken.example': brokenHost,
  'sso.example': ssoHost,
  'app.example': appHost,
  'graph.facebook.com': graphHost,
} satisfies Record<string, HostHandler>

export type HostName = keyof typeof hosts
