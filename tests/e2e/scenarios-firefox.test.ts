import type { Page } from 'puppeteer-core'
import { describe } from 'vitest'
import { findFirefox } from '@/scripts/setup/firefox.mjs'
import type { TestNetwork } from '@/tests/network/network'
import { launchFirefox } from './harness/firefox'
import { recordSeenFrom } from './harness/recorded'
import { type Player, playScenarios } from './scenarios/play'

/** What Firefox calls the errors that the scenarios name as Chromium does. */
const errorNames = {
  'net::ERR_ABORTED': 'NS_BINDING_ABORTED',
  'net::ERR_CERT_AUTHORITY_INVALID': 'MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT',
  'net::ERR_CONNECTION_RESET': 'NS_ERROR_NET_RESET',
  'net::ERR_NAME_NOT_RESOLVED': 'NS_ERROR_UNKNOWN_HOST',
}

/** Seconds; it does not count while the connection is kept alive, nor over TLS. */
const impatient = {
  'network.http.response.timeout': 2,
  'network.http.tcp_keepalive.short_lived_connections': false,
  'network.http.tcp_keepalive.long_lived_connections': false,
}

async function start(network: TestNetwork): Promise<Player> {
  const { browser, openExtensionPage, close } = await launchFirefox({ network, preferences: impatient })
  const record = recordSeenFrom(await openExtensionPage('popup.html'))
  // It ends the same load as the button does.
  const stop = (page: Page) => page.evaluate(() => globalThis.stop())
  return { browser, record, stop, close }
}

describe.skipIf(!findFirefox())('in Firefox', () => playScenarios('Firefox', start, errorNames))
