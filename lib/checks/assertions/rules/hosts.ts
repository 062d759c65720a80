import { t } from '../../../text'
import { hostOf, matchesHost } from '../../../url/host'
import type { ClickFacts } from '../../click-facts'
import { nameHop } from '../../sentence'
import { type AssertionKind, failed, passed } from '../assertion'
import { withoutLanding } from '../landing'

export const throughHost: AssertionKind<'through-host'> = {
  expects: ({ host }) => t`The click passes through ${host}`,
  claims: 'one',
  judge: ({ host }, facts) => {
    const hop = firstAt(host, facts)
    if (hop !== undefined) return passed(t`It passed ${nameHop(facts.click.hops, hop)}`, hop)
    return failed(t`No hop of the click is at ${host}`)
  },
}

export const notThroughHost: AssertionKind<'not-through-host'> = {
  expects: ({ host }) => t`The click does not pass through ${host}`,
  claims: 'every',
  judge: ({ host }, facts) => {
    const hop = firstAt(host, facts)
    if (hop !== undefined) return failed(t`It passed ${nameHop(facts.click.hops, hop)}`, hop)
    return passed(t`No hop of the click is at ${host}`)
  },
}

export const finalHost: AssertionKind<'final-host'> = {
  expects: ({ host }) => t`The click ends on ${host}`,
  claims: 'end',
  judge: ({ host }, facts) => {
    const elsewhere = withoutLanding(facts)
    if (elsewhere) return elsewhere
    const { last, lastIndex } = facts
    const ends = matchesHost(hostOf(last?.url ?? ''), host)
    return ends
      ? passed(t`It ended on ${facts.host}`, lastIndex)
      : failed(t`It ended on ${facts.host}, not on ${host}`, lastIndex)
  },
}

/** The first document at a host, by its index. */
export function firstAt(host: string, { click, documents }: ClickFacts): number | undefined {
  return documents.find((hop) => matchesHost(hostOf(click.hops[hop]?.url ?? ''), host))
}
