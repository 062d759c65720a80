import { explainNetworkError } from '../browser/network-errors'
import type { Severity } from '../schemas/summary'
import { t } from '../text'
import type { ClickFacts } from './click-facts'
import { nameGap, nameHop } from './sentence'
import type { Rule, Statement } from './statement'

/** Part of the click was not seen. */
export const gap: Rule = ({ click }) => {
  const first = click.gaps[0]
  if (!first) return undefined
  const { afterHop } = first
  if (afterHop < 0)
    return { severity: 'warn', sentence: t`The beginning of this click was not seen`, hops: [0, 0] }
  if (afterHop + 1 >= click.hops.length) {
    const place = nameHop(click.hops, afterHop)
    return {
      severity: 'warn',
      sentence: t`What came after ${place}, was not seen`,
      hops: [afterHop, afterHop],
    }
  }
  return {
    severity: 'warn',
    sentence: t`Part of this click was not seen ${nameGap(click.hops, [afterHop, afterHop + 1])}`,
    hops: [afterHop, afterHop + 1],
  }
}

/** The browser met a network error. */
export const failed: Rule = ({ click, last, lastIndex }) => {
  if (click.outcome !== 'failed') return undefined
  const reason = explainNetworkError(last?.error?.code ?? '')
  if (!last) return { severity: 'bad', sentence: t`The click failed: ${reason}` }
  return {
    severity: 'bad',
    sentence: t`The click failed at ${nameHop(click.hops, lastIndex)}: ${reason}`,
    hops: [lastIndex, lastIndex],
  }
}

/** The landing page answered with an error status. */
export const serverError: Rule = ({ click, last, lastIndex, host }) => {
  if (click.outcome !== 'landed' && click.outcome !== 'open') return undefined
  if (last?.status === undefined || last.status < 400) return undefined
  const who = last.status < 500 ? t`the page was refused or is not there` : t`the server failed`
  return {
    severity: 'bad',
    sentence: t`${host} answered ${last.status}: ${who}`,
    hops: [lastIndex, lastIndex],
  }
}

/** The user or the page broke off. */
export const stopped: Rule = (facts) => {
  if (facts.click.outcome !== 'stopped') return undefined
  return atLastHop(facts, 'warn', t`The click was stopped`, t`before a page was shown`)
}

/** Recording ended before the click did. */
export const interrupted: Rule = (facts) => {
  if (facts.click.outcome !== 'interrupted') return undefined
  return atLastHop(
    facts,
    'warn',
    t`Recording was interrupted`,
    t`when it was paused or the browser was restarted`,
  )
}

/** An app took over. */
export const app: Rule = (facts) => {
  if (facts.click.outcome !== 'app') return undefined
  return atLastHop(facts, 'info', t`The click left the browser for an app`)
}

/** A file came instead of a page. */
export const download: Rule = ({ click, host }) => {
  if (click.outcome !== 'download') return undefined
  return { severity: 'info', sentence: t`The click ended in a download from ${host}` }
}

/** The server answered without a document. */
export const noContent: Rule = ({ click, host }) => {
  if (click.outcome !== 'no-content') return undefined
  return { severity: 'info', sentence: t`The click ended without a page from ${host}` }
}

/** The click has not landed yet. */
export const running: Rule = (facts) => {
  if (facts.click.outcome !== 'open') return undefined
  return atLastHop(facts, 'info', t`The click is still running`)
}

/** `What happened at hop 2, shop.example, and the rest`. */
function atLastHop(
  { click, last, lastIndex }: ClickFacts,
  severity: Severity,
  what: string,
  rest = '',
): Statement {
  const before = last ? t`${what} at ${nameHop(click.hops, lastIndex)}` : what
  const comma = last && rest ? ',' : ''
  return {
    severity,
    sentence: rest ? `${before}${comma} ${rest}` : before,
    ...(last ? { hops: [lastIndex, lastIndex] } : {}),
  }
}
