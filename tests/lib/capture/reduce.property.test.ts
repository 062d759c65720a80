import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { BrowserEvent } from '@/lib/schemas/event'
import { chain, clicksOf, replay } from './trace'

const trace = (tabId: number, hops: number) =>
  chain(
    Array.from({ length: hops }, (_, hop) => ({ url: `https://hop${hop}.example/?tab=${tabId}` })),
    { tabId, requestId: `${tabId}00` },
  )

/** Any order of all events that keeps each trace's own. */
function interleave(traces: BrowserEvent[][], choices: number[]): BrowserEvent[] {
  const left = traces.map((events) => [...events])
  const merged: BrowserEvent[] = []
  let turn = 0
  while (left.some((events) => events.length > 0)) {
    const open = left.filter((events) => events.length > 0)
    const pick = open[(choices[turn % choices.length] ?? 0) % open.length]
    merged.push(pick?.shift() as BrowserEvent)
    turn += 1
  }
  return merged
}

const byId = (events: BrowserEvent[]) =>
  [...clicksOf(replay(events))].sort((one, other) => one.id.localeCompare(other.id))

it('clicks of several tabs come out the same in every interleaving', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }),
      fc.array(fc.nat(7), { minLength: 1, maxLength: 60 }),
      (lengths, choices) => {
        const traces = lengths.map((hops, index) => trace(index + 1, hops))
        expect(byId(interleave(traces, choices))).toEqual(byId(traces.flat()))
      },
    ),
  )
})

it('a commit may come at any time after the request began, for frame and request have no common order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), fc.nat(40), (hops, place) => {
      const events = trace(1, hops)
      const committed = events.at(-1) as BrowserEvent
      const others = events.slice(0, -1)
      const earlier = others.toSpliced(2 + (place % (others.length - 1)), 0, committed)
      expect(byId(earlier)).toEqual(byId(events))
    }),
  )
})

it('an event told twice changes nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.nat(40), (hops, repeated) => {
      const events = trace(1, hops)
      const index = repeated % events.length
      const twice = events.toSpliced(index, 0, events[index] as BrowserEvent)
      expect(byId(twice)).toEqual(byId(events))
    }),
  )
})

it('replaying a whole trace changes no hop', () => {
  const events = trace(1, 5)
  const hops = (list: BrowserEvent[]) => clicksOf(replay(list)).at(-1)?.hops
  expect(hops([...events, ...events])).toEqual(hops(events))
})

it('a redirect loop keeps every round of the same URL', () => {
  const loop = chain(Array.from({ length: 6 }, (_, hop) => ({ url: `https://loop.example/${hop % 2}` })))
  expect(clicksOf(replay(loop)).at(-1)?.hops).toHaveLength(6)
})
