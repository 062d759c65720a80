import { t } from '../../text'
import type { ClickFacts } from '../click-facts'
import type { Check } from '../finding'
import { nameHop } from '../sentence'
import type { Statement } from '../statement'
import { durationOf, stepsOf } from '../steps'

/** More than these Google's crawlers do not follow, and a reviewer's may not either. */
const FOLLOWED_STEPS = 10
/** Above this the first byte of a page counts as late, redirects included. */
const LATE_MS = 1_800

export const longChainCheck: Check = {
  id: 'long-chain',
  why: t`Each hop costs time and may fail. Crawlers that review ads and links give up: Google's follow ${FOLLOWED_STEPS} redirects. Browsers stop at 20.`,
  docs: 'https://developers.google.com/search/docs/crawling-indexing/http-network-errors',
  fix: t`Link to a later hop of the chain, or take resellers between you and the advertiser out of it.`,
  aside: true,
  rule: (facts) => {
    const steps = stepsOf(facts)
    const [first, last] = [steps[0], steps.at(-1)]
    if (steps.length <= FOLLOWED_STEPS || !first || !last) return undefined
    return {
      severity: 'warn',
      sentence: t`The chain has ${steps.length} redirects on its way to ${facts.host}`,
      hops: [first.from, last.to],
      value: String(steps.length),
    }
  },
}

export const slowChainCheck: Check = {
  id: 'slow-chain',
  why: t`Nothing is to be seen during that time, and people leave. The first byte of a page counts as late after ${seconds(LATE_MS)}, redirects included.`,
  docs: 'https://web.dev/articles/ttfb',
  fix: t`Begin with the slowest hop: take it out, or ask its owner for a server nearer to your visitors.`,
  aside: true,
  rule: slowChain,
}

function slowChain(facts: ClickFacts): Statement | undefined {
  const steps = stepsOf(facts).filter(({ last, next }) => !last.prerendered && !next.prerendered)
  const total = steps.reduce((sum, step) => sum + durationOf(step), 0)
  const [slowest] = [...steps].sort((one, other) => durationOf(other) - durationOf(one))
  if (total <= LATE_MS || !slowest) return undefined
  const place = nameHop(facts.click.hops, slowest.from)
  return {
    severity: 'warn',
    sentence: t`The way to ${facts.host} took ${seconds(total)}, ${seconds(durationOf(slowest))} of it at ${place}`,
    hops: [slowest.from, slowest.from],
    value: t`${Math.round(total)} ms`,
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`
}
