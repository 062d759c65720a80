import { t } from '../../text'
import type { ClickFacts } from '../click-facts'
import type { Check } from '../finding'
import { freshSeconds } from '../freshness'
import { nameHop } from '../sentence'
import type { Statement } from '../statement'
import { type Step, stepsOf } from '../steps'
import { isTracking } from '../tracking'

/** The longest of which there are at least two is the one that is said. */
const SPANS = [
  [86_400, 'days'],
  [3_600, 'hours'],
  [60, 'minutes'],
] as const

/** The tracker was not asked at all: this very click came from the browser's cache. */
export const fromCacheCheck: Check = {
  id: 'from-cache',
  why: t`Its server never saw this click, so it is not counted, and whatever identifier it hands on is that of an earlier click.`,
  docs: 'https://developer.mozilla.org/docs/Web/HTTP/Guides/Caching',
  fix: t`Answer with 302, and with Cache-Control: no-store. Browsers that have kept it forget it only with their cache.`,
  rule: (facts) =>
    trackingRedirects(facts)
      .filter(({ last, next }) => last.fromCache && next.how === 'http')
      .map(({ from, last }) => ({
        severity: 'bad',
        sentence: t`The redirect of ${nameHop(facts.click.hops, from)}, came out of the browser’s cache`,
        hops: [from, from],
        value: last.url,
      })),
}

/** The next click will not ask the tracker. */
export const cachedRedirectCheck: Check = {
  id: 'cached-redirect',
  why: t`Who clicks a second time skips this hop: it counts no click and mints no ID, and the old one is used again.`,
  docs: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.4.2',
  fix: t`Answer with 302 or 307, or with Cache-Control: no-store.`,
  aside: true,
  rule: (facts) =>
    trackingRedirects(facts).flatMap((step): Statement[] => {
      const seconds = freshSeconds(step.last)
      if (seconds === 0 || step.last.fromCache || isUpgrade(step)) return []
      const place = nameHop(facts.click.hops, step.from)
      const end = seconds === Number.POSITIVE_INFINITY ? t`without limit` : t`for ${spanWords(seconds)}`
      return [
        {
          severity: 'warn',
          sentence: t`Browsers keep the ${step.last.status} of ${place}, ${end}: a second click skips it`,
          hops: [step.from, step.from],
          value: step.last.statusLine ?? String(step.last.status),
        },
      ]
    }),
}

/** The steps that a redirect of somebody who counts clicks made. */
function trackingRedirects(facts: ClickFacts): Step[] {
  return stepsOf(facts).filter((step) => isRedirect(step) && isTracking(facts, step))
}

function isRedirect({ last: { status = 0 } }: Step): boolean {
  return status >= 300 && status < 400 && status !== 304
}

/** From http to https of the same address, where the tracker is asked after all. */
function isUpgrade({ last, next }: Step): boolean {
  return last.url.startsWith('http:') && `https${last.url.slice('http'.length)}` === next.url
}

function spanWords(seconds: number): string {
  const [length, name] = SPANS.find(([length]) => seconds >= 2 * length) ?? [1, 'seconds']
  return `${Math.round(seconds / length)} ${name}`
}
