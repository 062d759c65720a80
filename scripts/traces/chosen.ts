import { apartScenarios } from '@/tests/e2e/scenarios/apart'
import { endingScenarios } from '@/tests/e2e/scenarios/endings'
import { hopScenarios } from '@/tests/e2e/scenarios/hops'
import { openingScenarios } from '@/tests/e2e/scenarios/openings'
import type { Scenario } from '@/tests/e2e/scenarios/scenario'

const all = [...hopScenarios, ...openingScenarios, ...endingScenarios, ...apartScenarios]

/** The scenarios of which traces are kept, by the names of their files: one for each kind of thing a browser tells. */
export const chosenScenarios: Record<string, Scenario> = {
  'http-chain': named('a 302'),
  'refresh-header': named('a Refresh header'),
  'meta-refresh': named('a meta refresh at once'),
  'meta-refresh-later': named('a meta refresh after two seconds'),
  'script-at-once': named('location.replace while the page is read'),
  'script-later': named('location.href after a delay'),
  'script-same-host': named('a script hop to the same host'),
  'form-post': named('a form sent by POST, with the names and identifiers of its fields'),
  mixed: named('a chain of all of these'),
  'hsts-link': named('an HSTS upgrade of a link'),
  'hsts-redirect': named('an HSTS upgrade after a server redirect'),
  'service-worker': named('a landing page answered by a service worker after a redirect'),
  history: named('history.replaceState that rewrites the landing URL'),
  fragment: named('identifiers in path and fragment'),
  'new-tab-noopener': named('in a new tab with noopener'),
  'new-tab-about-blank': named('by window.open of about:blank, then its location'),
  'tab-under': named('as a tab-under: two clicks'),
  typed: named('from the address bar'),
  prerender: named('prerendered and then activated'),
  'two-tabs': named('in two tabs at once'),
  frame: named('with a frame on the landing page, whose chain is kept and marked'),
  'no-content': named('an empty answer'),
  download: named('a download'),
  'dns-error': named('a host that is not there'),
  'redirect-loop': named('a redirect loop'),
  'app-redirect': named('an app, by a server redirect'),
  'app-script': named('an app, by a script'),
  'second-click': named('a second click in the same tab'),
  'link-on-landing': named('a link on the landing page'),
  reload: named('a reload'),
  'back-forward': named('back and forward from the back/forward cache'),
}

function named(name: string): Scenario {
  const scenario = all.find((one) => one.name === name)
  if (!scenario) throw new Error(`There is no scenario called “${name}”.`)
  return scenario
}
