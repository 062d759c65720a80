import type { Check } from './finding'
import { cachedRedirectCheck, fromCacheCheck } from './findings/caching'
import { damagedCheck } from './findings/damaged'
import { emptyClickIdCheck, emptySubIdCheck } from './findings/empty'
import { plainHopCheck } from './findings/encryption'
import { lengthCheck } from './findings/length'
import { lostCheck } from './findings/lost'
import { macroCheck, otherMacroCheck } from './findings/macros'
import { brokenChecks, endChecks } from './findings/outcome'
import { longChainCheck, slowChainCheck } from './findings/pace'
import { pageRedirectCheck } from './findings/page-redirect'
import { referrerCheck } from './findings/referrer'
import { sampleCheck, scriptWordCheck } from './findings/sample'

/** Every check, in the precedence of its sentence as the verdict: those aside come last, and never are it. */
export const allChecks: readonly Check[] = [
  ...brokenChecks,
  macroCheck,
  lostCheck,
  damagedCheck,
  fromCacheCheck,
  emptyClickIdCheck,
  ...endChecks,
  sampleCheck,
  scriptWordCheck,
  lengthCheck,
  otherMacroCheck,
  cachedRedirectCheck,
  pageRedirectCheck,
  plainHopCheck,
  longChainCheck,
  slowChainCheck,
  emptySubIdCheck,
  referrerCheck,
]
