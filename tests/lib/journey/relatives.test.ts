import { expect, it } from 'vitest'
import type { Link } from '@/lib/journey/path'
import { gatherRelatives } from '@/lib/journey/relatives'

/** Looks clicks up among these, and counts how often it was asked. */
function lookUpIn(links: readonly Link[]) {
  const asked: string[] = []
  return {
    asked,
    clicks: async (ids: readonly string[]) => {
      asked.push(...ids)
      return links.filter(({ id }) => ids.includes(id))
    },
    followers: async (ids: readonly string[]) =>
      links.filter(({ previousClickId }) => previousClickId !== undefined && ids.includes(previousClickId)),
  }
}

const link = (id: string, previousClickId?: string): Link => ({ id, startedAt: 0, previousClickId })

it('gathers what is tied to a click in either direction, and nothing else', async () => {
  const links = [link('a', 'gone'), link('b', 'a'), link('c', 'b'), link('d', 'a'), link('e'), link('f', 'e')]
  const found = await gatherRelatives(['c'], lookUpIn(links))
  expect(found.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'd'])
})

it('asks for each click once, also in a circle', async () => {
  const lookUp = lookUpIn([link('a', 'b'), link('b', 'a')])
  expect(await gatherRelatives(['a'], lookUp)).toHaveLength(2)
  expect(lookUp.asked.sort()).toEqual(['a', 'b'])
})

it('finds nothing of a click that is not kept', async () => {
  expect(await gatherRelatives(['gone'], lookUpIn([link('a')]))).toEqual([])
})
