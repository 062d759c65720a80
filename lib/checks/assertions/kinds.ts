import type { RuleKind } from '../../schemas/suite'
import type { AssertionKind } from './assertion'
import { idKept, parameterAtLanding, platformAtLanding } from './rules/at-landing'
import { httpsOnly, longestUrl, mostHops, underMs } from './rules/chain'
import { cookieWritten } from './rules/cookie'
import { noFinding, noMacro } from './rules/findings'
import { finalHost, notThroughHost, throughHost } from './rules/hosts'
import { landed } from './rules/landed'
import { redirectStatuses, serverRedirectsOnly } from './rules/redirects'

/** Every kind of rule. */
export const assertionKinds: { readonly [Kind in RuleKind]: AssertionKind<Kind> } = {
  landed,
  'parameter-at-landing': parameterAtLanding,
  'platform-at-landing': platformAtLanding,
  'id-kept': idKept,
  'most-hops': mostHops,
  'https-only': httpsOnly,
  'through-host': throughHost,
  'not-through-host': notThroughHost,
  'final-host': finalHost,
  'cookie-written': cookieWritten,
  'redirect-statuses': redirectStatuses,
  'server-redirects-only': serverRedirectsOnly,
  'under-ms': underMs,
  'longest-url': longestUrl,
  'no-macro': noMacro,
  'no-finding': noFinding,
}
