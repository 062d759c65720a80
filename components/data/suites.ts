import { useMemo } from 'react'
import type { SuiteResult } from '@/lib/checks/assertions/assertion'
import { runSuites } from '@/lib/checks/assertions/judge'
import type { ClickFacts } from '@/lib/checks/click-facts'
import { command } from '@/lib/messages'
import type { KeptSuite, Suite } from '@/lib/schemas/suite'
import { addSuites, deleteSuite, putSuite, readSuites } from '@/lib/store/suites'
import { useLive } from './live'

/** Every suite, by name; undefined until first read. */
export function useSuites(): KeptSuite[] | undefined {
  return useLive(readSuites, 'suites')
}

/** What the suites that run by themselves say of a click; those that are not for it are left out. */
export function useResults(facts: ClickFacts): SuiteResult[] {
  const suites = useSuites()
  return useMemo(
    () =>
      runSuites(
        (suites ?? []).filter(({ on }) => on).map(({ suite }) => suite),
        facts,
      ),
    [suites, facts],
  )
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
