import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { journeyOf, type Link, tieLinks } from '@/lib/journey/path'
import { journeyPlaces } from '@/lib/journey/place'

/** Clicks as `id` or `id<previous`, one second apart. */
function links(...written: string[]): Link[] {
  return written.map((text, position) => {
    const [id = '', previousClickId] = text.split('<')
    return { id, startedAt: position * 1_000, previousClickId }
  })
}

const journey = (id: string, ...written: string[]) => journeyOf(id, tieLinks(links(...written)))

describe('the journey of a click', () => {
  it('is the click alone where it is tied to none', () => {
    expect(journey('a', 'a', 'b')).toEqual({ clickIds: ['a'], forks: [] })
  })

  it.each(['a', 'b', 'c'])('is the same from each of its clicks: %s', (id) => {
    expect(journey(id, 'a', 'b<a', 'other', 'c<b').clickIds).toEqual(['a', 'b', 'c'])
  })

  it('begins where the click before is not kept, and names it', () => {
    expect(journey('c', 'b<gone', 'c<b')).toEqual({ clickIds: ['b', 'c'], missingId: 'gone', forks: [] })
  })

  it('goes through a fork to the click asked for, and tells the other branches', () => {
    const written = ['a', 'b<a', 'c<a', 'd<c', 'e<a']
    expect(journey('d', ...written)).toEqual({
      clickIds: ['a', 'c', 'd'],
      forks: [{ afterId: 'a', branchIds: ['b', 'e'] }],
    })
  })

  it('ends before a fork that lies ahead', () => {
    expect(journey('a', 'a', 'b<a', 'c<b', 'd<b')).toEqual({
      clickIds: ['a', 'b'],
      forks: [{ afterId: 'b', branchIds: ['c', 'd'] }],
    })
  })

  it('ends where it would come round to itself', () => {
    expect(journey('a', 'a<a')).toEqual({ clickIds: ['a'], forks: [] })
    expect(journey('b', 'a<c', 'b<a', 'c<b').clickIds).toEqual(['c', 'a', 'b'])
  })

  it('does not depend on the order in which the clicks are given', () => {
    const id = fc.integer({ min: 0, max: 11 }).map(String)
    const click = fc.record({
      id,
      previousClickId: fc.option(id, { nil: undefined }),
      startedAt: fc.integer({ min: 0, max: 5 }),
    })
    const given = fc
      .uniqueArray(click, { selector: (one) => one.id, minLength: 1 })
      .chain((clicks) =>
        fc.tuple(
          fc.constant(clicks),
          fc.shuffledSubarray(clicks, { minLength: clicks.length }),
          fc.constantFrom(...clicks),
        ),
      )
    fc.assert(
      fc.property(given, ([clicks, shuffled, { id }]) => {
        const found = journeyOf(id, tieLinks(clicks))
        expect(journeyOf(id, tieLinks(shuffled))).toEqual(found)
        expect(found.clickIds).toContain(id)
        expect(new Set(found.clickIds).size).toBe(found.clickIds.length)
        const byId = new Map(clicks.map((one) => [one.id, one]))
        const followed = found.clickIds.slice(1).map((next) => byId.get(next)?.previousClickId)
        expect(followed).toEqual(found.clickIds.slice(0, -1))
      }),
    )
  })
})

describe('the places of clicks in their journeys', () => {
  const places = (...written: string[]) =>
    [...journeyPlaces(tieLinks(links(...written)))].map(
      ([id, { firstId, number, count, forks }]) =>
        `${id}: ${number} of ${count}${forks ? '+' : ''} from ${firstId}`,
    )

  it('leave out what is tied to nothing', () => {
    expect(places('a', 'b<gone', 'c<c')).toEqual([])
  })

  it('are counted from the first click', () => {
    expect(places('c<b', 'a', 'b<a')).toEqual(['c: 3 of 3 from a', 'a: 1 of 3 from a', 'b: 2 of 3 from a'])
  })

  it('are counted along the own branch, up to a fork ahead', () => {
    expect(places('a', 'b<a', 'c<a', 'd<c')).toEqual([
      'a: 1 of 1+ from a',
      'b: 2 of 2 from a',
      'c: 2 of 3 from a',
      'd: 3 of 3 from a',
    ])
  })
})
