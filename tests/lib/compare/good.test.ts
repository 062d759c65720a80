import { describe, expect, it } from 'vitest'
import { summarise } from '@/lib/checks/summary'
import { isGood, mayBeGood } from '@/lib/compare/good'
import { linkKey } from '@/lib/compare/link-key'
import { defaultIndex } from '@/lib/ids'
import { builtIn } from '@/lib/ids/known'
import type { Click } from '@/lib/schemas/click'
import { clickOf } from '../checks/clicks'
import { chain } from '../ids/hops'
import { GCLID, OTHER_GCLID } from './clicks'

const key = (url: string) => linkKey(url, defaultIndex)

describe('the link of a click', () => {
  it.each([
    [`https://a.example/?gclid=${GCLID}&s=1`, `https://a.example/?gclid=${OTHER_GCLID}&s=1`],
    [`http://a.example/?gclid=${GCLID}`, `https://a.example/?gclid=${GCLID}`],
    [
      `https://a.example/?u=${encodeURIComponent(`https://b.example/?gclid=${GCLID}`)}`,
      `https://a.example/?u=${encodeURIComponent(`https://b.example/?gclid=${OTHER_GCLID}`)}`,
    ],
  ])('%s is also that of %s', (one, other) => {
    expect(key(one)).toBe(key(other))
  })

  it.each([
    ['https://a.example/?sub1=a', 'https://a.example/?sub1=b'],
    ['https://a.example/?campaign=1', 'https://a.example/?campaign=2'],
    ['https://a.example/x', 'https://a.example/y'],
    ['https://a.example/', 'https://b.example/'],
    [`https://a.example/?gclid=${GCLID}`, 'https://a.example/'],
  ])('%s is not that of %s', (one, other) => {
    expect(key(one)).not.toBe(key(other))
  })
})

describe('a good click', () => {
  const good = clickOf(chain(`www.awin1.com/cread.php?gclid=${GCLID}`, `shop.example/?gclid=${GCLID}`))
  const both = (click: Click) => mayBeGood(summarise(click, builtIn)) && isGood(click, builtIn)

  it('landed with its identifiers', () => {
    expect(both(good)).toBe(true)
  })

  it.each<[string, Click]>([
    ['lost one', clickOf(chain(`www.awin1.com/cread.php?gclid=${GCLID}`, 'shop.example/'))],
    ['did not land', { ...good, outcome: 'failed' }],
    ['was not seen whole', { ...good, gaps: [{ afterHop: 0, reason: 'the worker was gone', at: 0 }] }],
    ['is a reload', { ...good, hops: good.hops.map((hop) => ({ ...hop, how: 'reload' as const })) }],
  ])('is none that %s', (_, click) => {
    expect(both(click)).toBe(false)
  })
})
