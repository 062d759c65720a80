import { showClick } from '../browser/toolbar'
import type { TabState, Tabs } from '../capture/state'
import type { SuiteResult } from '../checks/assertions/assertion'
import { runSuites } from '../checks/assertions/judge'
import { runOnJourney, suitesForJourney } from '../checks/assertions/on-journey'
import { tallyOf, tallyWords } from '../checks/assertions/tally'
import { type ClickFacts, factsOf } from '../checks/click-facts'
import { problemsIn } from '../checks/findings'
import { summarise } from '../checks/summary'
import { knownBy } from '../ids/known'
import { joinClicks } from '../journey/join'
import type { Click } from '../schemas/click'
import type { Settings } from '../schemas/settings'
import type { Suite } from '../schemas/suite'
import { readSuites } from '../store/suites'
import { recordedClicks } from './journey'
import { isHeld } from './keep'
import { wayTo } from './way-to'

/** Says of each tab on the toolbar how its last click fared. */
export async function showLastClicks(tabs: Tabs, settings: Settings): Promise<void> {
  const clicks = lastClicks(tabs, settings)
  if (clicks.length === 0) return
  const known = knownBy(settings)
  const suites = (await readSuites()).filter(({ on }) => on).map(({ suite }) => suite)
  const atHand = Object.values(tabs).flatMap((tab) => heldClicks(tab, settings))
  await Promise.all(
    clicks.map(async (click) => {
      const facts = factsOf(click, known)
      const ofJourney = await journeyResults(suites, facts, atHand)
      const tally = tallyOf([...runSuites(suites, facts), ...ofJourney])
      return showClick(summarise(click, known), problemsIn(facts) + tally.failed, tallyWords(tally))
    }),
  )
}

/** Of the suites that are not for the click alone; the clicks before are read only where there are some. */
async function journeyResults(
  suites: readonly Suite[],
  facts: ClickFacts,
  atHand: readonly Click[],
): Promise<SuiteResult[]> {
  const { click, known } = facts
  const others = suitesForJourney(suites, facts)
  if (others.length === 0 || click.previousClickId === undefined) return []
  const { click: journey, starts } = joinClicks(await wayTo(click, atHand))
  return starts.length === 0 ? [] : runOnJourney(others, factsOf(journey, known, starts))
}

/** Of each of these tabs, the last click that there is anything to say of. */
function lastClicks(tabs: Tabs, settings: Settings): Click[] {
  const known = knownBy(settings)
  return Object.values(tabs)
    .filter(({ closedAt }) => closedAt === undefined)
    .flatMap((tab) => {
      // What there is to say of a click that is still running changes with every hop.
      if (tab.clicks.at(-1)?.outcome === 'open') return []
      // A reload of the landing page does not take the place of the click that led there.
      return heldClicks(tab, settings).findLast((click) => !summarise(click, known).again) ?? []
    })
}

function heldClicks(tab: TabState, settings: Settings): Click[] {
  return recordedClicks(tab, settings).filter((click) => isHeld(click, settings))
}
