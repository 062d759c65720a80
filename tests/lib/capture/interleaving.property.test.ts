import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { BrowserEvent } from '@/lib/schemas/event'
import { independent } from './independent'
import { inAnotherOrder, inChromium } from './orders'
import { eventsOf, traces } from './recorded'
import { heldClicks } from './trace'

const chromium = new Map(
  traces.flatMap((trace) => (trace.browser.startsWith('Chrome') ? [[trace.scenario, eventsOf(trace)]] : [])),
)
const scenarios = fc.array(fc.constantFrom(...chromium.keys()), { minLength: 1, maxLength: 3 })
const choices = fc.array(fc.nat(11), { minLength: 1, maxLength: 80 })

const byId = (events: readonly BrowserEvent[]) =>
  heldClicks(events).sort((one, other) => one.id.localeCompare(other.id))

it('the clicks of independent traces come out the same in every order that keeps that of each tab', () => {
  fc.assert(
    fc.property(scenarios, choices, (chosen, turns) => {
      const events = chosen.flatMap((name, number) => independent(chromium.get(name) ?? [], number))
      expect(byId(inAnotherOrder(events, turns, inChromium))).toEqual(byId(events))
    }),
    { numRuns: 200 },
  )
})
