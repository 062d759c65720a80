import type { HostHandler } from '../exchange'
import { adsHost } from './ads'
import { affiliateNetworkHost } from './affiliate-network'
import { appHost } from './app'
import { brokenHost } from './broken'
import { graphHost } from './graph'
import { hopHost } from './hop'
import { prelanderHost } from './prelander'
import { shopHost } from './shop'
import { ssoHost } from './sso'
import { storeHost } from './store'
import { trackerHost } from './tracker'

/** Has a certificate of its own, which no browser is told to trust. */
export const HOST_WITH_BAD_TLS = 'bad-tls.example'
/** Never answers a TLS client's greeting. */
export const HOST_WITH_SILENT_TLS = 'silent-tls.example'

/** Who stands behind each host name. `gone.invalid` is missing on purpose: it is the dead host. */
export const hosts = {
  'ads.example': adsHost,
  'net.example': affiliateNetworkHost,
  'go.trk.example': trackerHost,
  'pre.example': prelanderHost,
  'shop.example': shopHost,
  'store.example': storeHost,
  'broken.example': brokenHost,
  'sso.example': ssoHost,
  'app.example': appHost,
  'graph.facebook.com': graphHost,
  'hop1.example': hopHost,
  'hop2.example': hopHost,
  'hop3.example': hopHost,
  'hop4.example': hopHost,
  'hop5.example': hopHost,
  'hop6.example': hopHost,
  /** A network's own host, which Clickscope knows. */
  'track.webgains.com': hopHost,
  /** bücher.example */
  'xn--bcher-kva.example': hopHost,
  /** Meant for Strict-Transport-Security, which outlasts a test in the browser. */
  'secure.example': hopHost,
  [HOST_WITH_BAD_TLS]: hopHost,
  [HOST_WITH_SILENT_TLS]: hopHost,
} satisfies Record<string, HostHandler>

export type HostName = keyof typeof hosts
