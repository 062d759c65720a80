import { showClick } from '../browser/toolbar'
import type { Tabs } from '../capture/state'
import { runSuites } from '../checks/assertions/judge'
import { tallyOf, tallyWords } from '../checks/assertions/tally'
import { factsOf } from '../checks/click-facts'
import { problemsIn } from '../checks/findings'
import { summarise } from '../checks/summary'
import { knownBy } from '../ids/known'
import type { Click } from '../schemas/click'
import type { Settings } from '../schemas/settings'
import { readSuites } from '../store/suites'
import { recordedClicks } from './journey'
import { isHeld } from './keep'

/** Says of each tab on the toolbar how its last click fared. */
export async function showLastClicks(tabs: Tabs, settings: Settings): Promise<void> {
  const clicks = lastClicks(tabs, settings)
  if (clicks.length === 0) return
  const known = knownBy(settings)
  const suites = (await readSuites()).filter(({ on }) => on).map(({ suite }) => suite)
  await Promise.all(
    clicks.map((click) => {
      const facts = factsOf(click, known)
      const tally = tallyOf(runSuites(suites, facts))
      return showClick(summarise(click, known), problemsIn(facts) + tally.failed, tallyWords(tally))
    }),
  )
}

/** Of each of these tabs, the last click that there is anything to say of. */
function lastClicks(tabs: Tabs, settings: Settings): Click[] {
  return Object.values(tabs)
    .filter(({ closedAt }) => closedAt === undefined)
    .flatMap((tab) => {
      // What there is to say of a click that is still running changes with every hop.
      if (tab.clicks.at(-1)?.outcome === 'open') return []
      return recordedClicks(tab, settings).findLast((click) => isShown(click, settings)) ?? []
    })
}

/** A reload of the landing page does not take the place of the click that led there. */
function isShown(click: Click, settings: Settings): boolean {
  return isHeld(click, settings) && !summarise(click, knownBy(settings)).again
}
