import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { BrowserEvent } from '@/lib/schemas/event'
import { independent } from './independent'
import { inAnotherOrder, inChromium, inFirefox } from './orders'
import { contextOf, eventsOf, FIREFOX_LATENESS, traces } from './recorded'
import { context, heldClicks } from './trace'

const orders = [
  { browser: 'Chromium', lateness: 0, precedes: inChromium },
  { browser: 'Firefox', lateness: FIREFOX_LATENESS, precedes: inFirefox(FIREFOX_LATENESS) },
]
const choices = fc.array(fc.nat(11), { minLength: 1, maxLength: 80 })

it.each(orders)(
  'the clicks of independent traces come out the same in every order of $browser',
  ({ lateness, precedes }) => {
    const known = new Map(
      traces.flatMap((trace) =>
        contextOf(trace).lateness === lateness ? [[trace.scenario, eventsOf(trace)] as const] : [],
      ),
    )
    const scenarios = fc.array(fc.constantFrom(...known.keys()), { minLength: 1, maxLength: 3 })
    const byId = (events: readonly BrowserEvent[]) =>
      heldClicks(events, { ...context, lateness }).sort((one, other) => one.id.localeCompare(other.id))
    fc.assert(
      fc.property(scenarios, choices, (chosen, turns) => {
        const events = chosen.flatMap((name, number) => independent(known.get(name) ?? [], number))
        expect(byId(inAnotherOrder(events, turns, precedes))).toEqual(byId(events))
      }),
      { numRuns: 100 },
    )
  },
  30_000,
)
