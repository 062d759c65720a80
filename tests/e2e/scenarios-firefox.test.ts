import { launchFirefox } from './harness/firefox'
import { recordSeenFrom } from './harness/recorded'
import { playScenarios } from './scenarios/play'
import type { Scenario } from './scenarios/scenario'

/** What Firefox calls the errors that the scenarios name as Chromium does. */
const errorNames: Record<string, string> = {
  'net::ERR_ABORTED': 'NS_BINDING_ABORTED',
  'net::ERR_CERT_AUTHORITY_INVALID': 'MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT',
  'net::ERR_CONNECTION_RESET': 'NS_ERROR_NET_RESET',
  'net::ERR_NAME_NOT_RESOLVED': 'NS_ERROR_UNKNOWN_HOST',
}

const inFirefoxWords = (clicks: string[][] | undefined) =>
  clicks?.map((click) => click.map((line) => line.replace(/net::\w+/, (name) => errorNames[name] ?? name)))

function asFirefoxTells({ firefox, ...scenario }: Scenario): Scenario | { because: string } {
  if (firefox && !firefox.clicks) return { because: firefox.because }
  const { clicks, or } = firefox?.clicks ? { clicks: firefox.clicks, or: undefined } : scenario
  return { ...scenario, clicks: inFirefoxWords(clicks) ?? [], or: inFirefoxWords(or) }
}

playScenarios(
  'Firefox',
  async (network) => {
    const { browser, openExtensionPage, close } = await launchFirefox({ network })
    return { browser, record: recordSeenFrom(await openExtensionPage('popup.html')), close }
  },
  asFirefoxTells,
)
