/** Where the test network listens, and its certificate: by its key (SHA-256 of its SPKI) and whole (DER), in base64. */
export interface NetworkPorts {
  httpPort: number
  httpsPort: number
  spki: string
  der: string
}

/**
 * Hosts that the test network stands in for when the browser may reach the rest of the world: not those that the
 * pixels of real pages call, too, such as www.google-analytics.com.
 */
export const STAND_IN_HOSTS = [
  '*.example',
  'graph.facebook.com',
  'business-api.tiktok.com',
  'api.pinterest.com',
  'ads-api.reddit.com',
] as const

/**
 * The value of Chromium's `--host-resolver-rules` that brings these hosts to the test network. Names under
 * `.invalid` and `.onion` stay unresolvable, as they must (RFC 6761, RFC 7686).
 */
export function hostResolverRules(network: NetworkPorts, hosts: readonly string[] = ['*']): string {
  const mapped = hosts.flatMap((host) => [
    `MAP ${host}:80 127.0.0.1:${network.httpPort}`,
    `MAP ${host}:443 127.0.0.1:${network.httpsPort}`,
  ])
  return ['MAP *.invalid ~NOTFOUND', 'MAP *.onion ~NOTFOUND', ...mapped].join(', ')
}

/**
 * The Firefox preferences that bring every host to the test network. Of what no host may
 * be found for, it looks only `.onion` up nowhere; `.invalid` it finds there too.
 */
export function firefoxHostPreferences(network: NetworkPorts): Record<string, unknown> {
  return {
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `80=${network.httpPort};443=${network.httpsPort}`,
    'network.proxy.type': 0,
  }
}
