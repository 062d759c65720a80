import type { HostHandler } from '../exchange'
import { adsHost } from './ads'
import { affiliateNetworkHost } from './affiliate-network'
import { appHost } from './app'
import { brokenHost } from './broken'
import { directHost, everflowHost, keitaroClientHost, redtrackHost } from './direct'
import { graphHost } from './graph'
import { hopHost } from './hop'
import { awinHost, facebookHost, impactHost, orderHost, tiktokPixelHost } from './order'
import { partners } from './partners/table'
import { prelanderHost } from './prelander'
import { shopHost } from './shop'
import { ssoHost } from './sso'
import { storeHost } from './store'
import { trackerHost } from './tracker'
import { ga4 } from './vendors/ga4'
import { pinterest } from './vendors/pinterest'
import { reddit } from './vendors/reddit'
import { snapchat } from './vendors/snapchat'
import { tiktok } from './vendors/tiktok'
import { vendorHost } from './vendors/vendor'

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
  /** A shop to which no redirect leads, and whose pages load the scripts of trackers. */
  'direct.example': directHost,
  'ef.trk.example': everflowHost,
  'kt.trk.example': keitaroClientHost,
  'rt.trk.example': redtrackHost,
  /** A shop that tells networks and pixels of its orders. */
  'order.example': orderHost,
  'www.awin1.com': awinHost,
  'acme.pxf.io': impactHost,
  'www.facebook.com': facebookHost,
  'analytics.tiktok.com': tiktokPixelHost,
  'store.example': storeHost,
  'broken.example': brokenHost,
  'sso.example': ssoHost,
  'app.example': appHost,
  'graph.facebook.com': graphHost,
  'business-api.tiktok.com': vendorHost(tiktok),
  'tr.snapchat.com': vendorHost(snapchat),
  'api.pinterest.com': vendorHost(pinterest),
  'ads-api.reddit.com': vendorHost(reddit),
  'www.google-analytics.com': vendorHost(ga4),
  ...partners,
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
