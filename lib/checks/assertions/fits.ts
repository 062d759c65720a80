import { platformOfUrl } from '../../ids'
import type { Suite, SuiteMatch } from '../../schemas/suite'
import { hostOf, matchesHost } from '../../url/host'
import { matchesPattern } from '../../url/match-pattern'
import { readUrl } from '../../url/parts'
import type { ClickFacts } from '../click-facts'

/** Whether a suite is for a click; one that names none is for each with an identifier or through a known platform. */
export function fits({ match }: Suite, facts: ClickFacts): boolean {
  return match ? isNamed(match, facts) : isTracked(facts)
}

function isNamed({ hosts, urls, parameters }: SuiteMatch, { click, documents }: ClickFacts): boolean {
  const addresses = documents.map((hop) => click.hops[hop]?.url ?? '')
  const passes = (wanted: readonly string[] | undefined, is: (url: string, entry: string) => boolean) =>
    !wanted || wanted.some((entry) => addresses.some((url) => is(url, entry)))
  return (
    passes(hosts, (url, host) => matchesHost(hostOf(url), host)) &&
    passes(urls, matchesPattern) &&
    passes(parameters, (url, parameter) => readUrl(url).query.some(({ name }) => name === parameter))
  )
}

function isTracked({ click, documents, tracks, direct, known }: ClickFacts): boolean {
  if (tracks.length > 0 || direct.length > 0) return true
  return documents.some((hop) => platformOfUrl(click.hops[hop]?.url ?? '', known.index))
}
