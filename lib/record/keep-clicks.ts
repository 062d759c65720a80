import { summarise } from '../checks/summary'
import { type Known, knownBy } from '../ids/known'
import { searchTextOf } from '../list/search-text'
import type { Click } from '../schemas/click'
import type { Settings } from '../schemas/settings'
import { type Derived, putClicks } from '../store/clicks'
import { heldKey, trimHeld, writeHeld } from '../store/held'
import { digestClick } from './digest'
import { identifierValues, isHeld, isKept } from './keep'

/** Puts clicks where they belong, in their digested form: on the disk, or in this session's memory only. */
export async function keepClicks(clicks: Click[], settings: Settings, digestSecret: string): Promise<void> {
  if (clicks.length === 0) return
  const known = knownBy(settings)
  const stored: Click[] = []
  const session: Record<string, Click | undefined> = {}
  for (const click of clicks.filter((click) => isHeld(click, settings))) {
    const kept = isKept(click, settings)
    const digested = digestClick(click, `${digestSecret}:${click.id}`, identifierValues(click, known.index))
    if (kept) stored.push(digested)
    session[heldKey(click.id)] = kept ? undefined : digested
  }
  await storeClicks(stored, known)
  await writeHeld(session)
  if (stored.length < Object.keys(session).length) await trimHeld()
}

/** Writes clicks that are digested already, with what is derived from them. */
export function storeClicks(clicks: Click[], known: Known): Promise<void> {
  return putClicks(clicks, derivedFrom(clicks, known))
}

/** What lists read of clicks, and what they are found by. */
export function derivedFrom(clicks: readonly Click[], known: Known): Derived {
  return {
    summaries: clicks.map((click) => summarise(click, known)),
    searchTexts: clicks.map((click) => searchTextOf(click, known)),
  }
}
