import { describe, expect, it } from 'vitest'
import { outline } from '@/tests/e2e/scenarios/scenario'
import { contextOf, eventsOf, traces } from './recorded'
import { heldClicks } from './trace'

describe.each(traces)('what $browser told of $scenario', (trace) => {
  const events = eventsOf(trace)
  const context = contextOf(trace)
  const once = heldClicks(events, context)

  it('makes the clicks of the scenario', () => {
    expect(once.map(outline)).toEqual(trace.clicks)
  })

  it('makes the same clicks when all of it is told again', () => {
    expect(heldClicks([...events, ...events], context)).toEqual(once)
  })

  it('makes the same clicks when each event is told twice', () => {
    expect(
      heldClicks(
        events.flatMap((event) => [event, event]),
        context,
      ),
    ).toEqual(once)
  })
})
