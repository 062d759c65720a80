import { useMemo } from 'react'
import type { SuiteResult } from '@/lib/checks/assertions/assertion'
import { runSuites } from '@/lib/checks/assertions/judge'
import { runOnJourney, suitesForJourney } from '@/lib/checks/assertions/on-journey'
import { type ClickFacts, factsOf } from '@/lib/checks/click-facts'
import { type Clicks, joinClicks } from '@/lib/journey/join'
import { command } from '@/lib/messages'
import type { KeptSuite, Suite } from '@/lib/schemas/suite'
import { addSuites, deleteSuite, putSuite, readSuites } from '@/lib/store/suites'
import { useLive } from './live'

/** Every suite, by name; undefined until first read. */
export function useSuites(): KeptSuite[] | undefined {
  return useLive(readSuites, 'suites')
}

/**
 * What the suites that run by themselves say of a click, and of the journey `way` that led to it, itself the last, where
 * they are for it only with that; those that are for neither are left out. Undefined until read.
 */
export function useResults(facts: ClickFacts, way?: Clicks): SuiteResult[] | undefined {
  const suites = useSuites()
  return useMemo(() => {
    const running = suites?.filter(({ on }) => on).map(({ suite }) => suite)
    return running && [...runSuites(running, facts), ...resultsOfWay(running, facts, way)]
  }, [suites, facts, way])
}

function resultsOfWay(suites: readonly Suite[], facts: ClickFacts, way: Clicks | undefined): SuiteResult[] {
  const others = suitesForJourney(suites, facts)
  if (!way || way.length === 1 || others.length === 0) return []
  const { click, starts } = joinClicks(way)
  return runOnJourney(others, factsOf(click, facts.known, starts))
}

/** Writes a suite, and has the toolbar judge by it. */
export async function saveSuite(suite: KeptSuite): Promise<void> {
  await putSuite(suite)
  await command('suites-changed', {})
}

/** Adds suites under ids of their own, and returns these. */
export async function takeSuites(suites: readonly Suite[]): Promise<string[]> {
  const kept = suites.map((suite) => ({ id: crypto.randomUUID(), on: true, suite }))
  await addSuites(kept)
  await command('suites-changed', {})
  return kept.map(({ id }) => id)
}

export async function removeSuite(suiteId: string): Promise<void> {
  await deleteSuite(suiteId)
  await command('suites-changed', {})
}
