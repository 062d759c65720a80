import { describe, expect, it } from 'vitest'
import { outline } from '@/tests/e2e/scenarios/scenario'
import { eventsOf, traces } from './recorded'
import { heldClicks } from './trace'

describe.each(traces)('what $browser told of $scenario', (trace) => {
  const events = eventsOf(trace)
  const once = heldClicks(events)

  it('makes the clicks of the scenario', () => {
    expect(once.map(outline)).toEqual(trace.clicks)
  })

  it('makes the same clicks when all of it is told again', () => {
    expect(heldClicks([...events, ...events])).toEqual(once)
  })

  it('makes the same clicks when each event is told twice', () => {
    expect(heldClicks(events.flatMap((event) => [event, event]))).toEqual(once)
  })
})
