import { hostResolverRules, type NetworkPorts } from './hosts'

export interface ChromiumFlagOptions {
  network: NetworkPorts
  /** Folders of unpacked extensions; none when left out. */
  extensions?: readonly string[]
  headless: boolean
  /** Hosts that the network answers for; all when left out. */
  hosts?: readonly string[]
}

/**
 * The flags of a Chromium that has the extensions and reaches the test network by real host names. They replace
 * those of puppeteer, so that the browser behaves like the one of a user.
 */
export function chromiumFlags({ network, extensions = [], headless, hosts }: ChromiumFlagOptions): string[] {
  return [
    ...(headless ? ['--headless=new', '--window-size=1280,900'] : []),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(extensions.length > 0
      ? [`--disable-extensions-except=${extensions}`, `--load-extension=${extensions}`]
      : []),
    `--host-resolver-rules=${hostResolverRules(network, hosts)}`,
    // By its key and not by --ignore-certificate-errors, under which Strict-Transport-Security is ignored.
    `--ignore-certificate-errors-spki-list=${network.spki}`,
    // A proxy would resolve the names itself.
    '--no-proxy-server',
    // The small /dev/shm of a container makes tabs crash.
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-search-engine-choice-screen',
    '--disable-sync',
    '--no-default-browser-check',
    '--no-first-run',
    '--password-store=basic',
    'about:blank',
  ]
}
