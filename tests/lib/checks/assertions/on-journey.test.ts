import { expect, it } from 'vitest'
import { runOnJourney, suitesForJourney } from '@/lib/checks/assertions/on-journey'
import { factsOf } from '@/lib/checks/click-facts'
import { builtIn } from '@/lib/ids/known'
import { joinClicks } from '@/lib/journey/join'
import type { Suite } from '@/lib/schemas/suite'
import { chainOf } from './judged'

const first = chainOf(['https://go.trk.example/c?cid=1', 'https://pre.example/?cid=1'])
const last = {
  ...chainOf(['https://pre.example/out', 'https://shop.example/?cid=1']),
  previousClickId: first.id,
}
const facts = factsOf(last, builtIn)
const { click, starts } = joinClicks([first, last])
const journey = factsOf(click, builtIn, starts)

const suite = (match: Suite['match']): Suite => ({
  name: 'Suite',
  match,
  rules: [{ rule: 'final-host', host: 'shop.example' }],
})

it('a suite is for the journey where the click calls for it only together with those before', () => {
  const ofFirst = suite({ hosts: ['go.trk.example'] })
  const ofBoth = suite({ hosts: ['go.trk.example'], urls: ['*://shop.example/*'] })
  const ofLast = suite({ hosts: ['shop.example'] })
  const ofNone = suite({ hosts: ['other.example'] })
  const others = suitesForJourney([ofFirst, ofBoth, ofLast, ofNone, suite(undefined)], facts)
  expect(others).toEqual([ofFirst, ofBoth, ofNone])
  expect(runOnJourney(others, journey)).toMatchObject([
    { suite: ofFirst, ofJourney: true, assertions: [{ state: 'passed', hops: [3, 3] }] },
    { suite: ofBoth, ofJourney: true, assertions: [{ state: 'passed' }] },
  ])
})
