import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fits } from '@/lib/checks/assertions/fits'
import { judgeSuite } from '@/lib/checks/assertions/judge'
import { presets } from '@/lib/checks/assertions/presets'
import { tallyOf } from '@/lib/checks/assertions/tally'
import { factsOf } from '@/lib/checks/click-facts'
import { builtIn } from '@/lib/ids/known'
import type { Click } from '@/lib/schemas/click'
import { type SuiteMatch, type SuiteRule, suiteSchema } from '@/lib/schemas/suite'
import { sampleHop } from '@/tests/fixtures/sample-click'
import { clickOf } from '../clicks'
import { chainOf } from './judged'

const click = chainOf(['https://go.trk.example/c?cid=1&Sub=a', 'https://shop.example/offer/7?x=1'])
const isFor = (match: SuiteMatch | undefined, of: Click = click) =>
  fits({ name: 'Suite', match, rules: [{ rule: 'landed' }] }, factsOf(of, builtIn))

describe('a suite', () => {
  it.each<[SuiteMatch, boolean]>([
    [{ hosts: ['shop.example'] }, true],
    [{ hosts: ['other.example', '*.trk.example'] }, true],
    [{ hosts: ['trk.example'] }, false],
    [{ urls: ['*://shop.example/offer/*'] }, true],
    [{ urls: ['*://*/offer/7?x=*'] }, true],
    [{ urls: ['*://shop.example/offer'] }, false],
    [{ parameters: ['cid'] }, true],
    [{ parameters: ['sub'] }, false],
    [{ hosts: ['shop.example'], parameters: ['cid'] }, true],
    [{ hosts: ['shop.example'], parameters: ['gclid'] }, false],
    [{ hosts: ['other.example'], urls: ['*://shop.example/*'] }, false],
  ])('that asks for %j is for the click: %s', (match, expected) => {
    expect(isFor(match)).toBe(expected)
  })

  it('that asks for nothing is for clicks with an identifier or a known platform, not for every page', () => {
    expect(isFor(undefined, chainOf(['https://bank.example/login']))).toBe(false)
    expect(
      isFor(undefined, chainOf(['https://shop.example/?fbclid=IwAR0abcdefghijklmnopqrstuvwxyz012345'])),
    ).toBe(true)
    expect(isFor(undefined, chainOf(['https://www.awin1.com/cread.php', 'https://shop.example/']))).toBe(true)
  })
})

const PRESETS = Object.fromEntries(presets.map((preset) => [preset.name, preset]))
const tally = (name: string, of: Click) => {
  const suite = PRESETS[name]
  if (!suite) throw new Error(`There is no preset ${name}`)
  const facts = factsOf(of, builtIn)
  return { fits: fits(suite, facts), ...tallyOf([judgeSuite(suite, facts)]) }
}
const downgrade = { responseHeaders: [{ name: 'referrer-policy', value: 'no-referrer-when-downgrade' }] }

describe('a preset', () => {
  it.each(presets)('“$name” is a suite that the schema takes', (preset) => {
    expect(suiteSchema.parse(preset)).toEqual(preset)
  })

  it('of Commission Factory asks for a 302 or 307 with its Referrer-Policy before the network, and no page', () => {
    const name = 'Commission Factory: redirects'
    const to = ['https://t.cfjump.com/1/t/2', 'https://shop.example/']
    const own = { url: 'https://go.blog.example/shop' }
    expect(tally(name, chainOf([{ ...own, ...downgrade }, ...to]))).toEqual({
      fits: true,
      passed: 2,
      failed: 0,
    })
    expect(tally(name, chainOf([{ ...own, status: 301, ...downgrade }, ...to]))).toMatchObject({ failed: 1 })
    expect(tally(name, chainOf([own, ...to]))).toMatchObject({ failed: 1 })
    const byScript = { url: 'https://t.cfjump.com/1/t/2', how: 'script', by: 'page' } as const
    expect(tally(name, chainOf([{ ...own, status: 200 }, byScript, 'https://shop.example/']))).toMatchObject({
      failed: 1,
    })
    expect(tally(name, chainOf([own, 'https://shop.example/'])).fits).toBe(false)
  })

  it('of parallel tracking asks for HTTPS and servers alone, from the ad click on', () => {
    const name = 'Google Ads: parallel tracking'
    const template = 'https://go.trk.example/c?gclid=EAIaIQobChMI'
    expect(tally(name, chainOf([template, 'https://shop.example/']))).toEqual({
      fits: true,
      passed: 2,
      failed: 0,
    })
    expect(tally(name, chainOf([template, 'http://shop.example/']))).toMatchObject({ failed: 1 })
    const refreshed = { url: 'https://shop.example/', how: 'meta', by: 'page' } as const
    expect(tally(name, chainOf([{ url: template, status: 200 }, refreshed]))).toMatchObject({ failed: 1 })
    expect(tally(name, chainOf(['https://shop.example/'])).fits).toBe(false)
  })
})

const RULES: SuiteRule[] = [
  ...presets.flatMap(({ rules }) => rules),
  { rule: 'parameter-at-landing', parameter: 'a', matches: '^b' },
  { rule: 'platform-at-landing', platform: 'google-ads' },
  { rule: 'id-kept', parameter: 'gclid' },
  { rule: 'through-host', host: 'shop.example' },
  { rule: 'not-through-host', host: 'shop.example' },
  { rule: 'final-host', host: 'shop.example' },
  { rule: 'cookie-written', cookie: 'cid' },
  { rule: 'redirect-statuses', statuses: [302] },
  { rule: 'under-ms', milliseconds: 100 },
  { rule: 'longest-url', characters: 10 },
]

it('every rule has a sentence about any click, and never speaks of a hop that is not there', () => {
  const hop = fc.record({
    url: fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()),
    how: fc.constantFrom('http', 'script', 'meta', 'hsts', 'frame', 'history'),
    frameId: fc.constantFrom(0, 3),
    status: fc.option(fc.integer({ min: 100, max: 599 }), { nil: undefined }),
    startedAt: fc.integer({ min: 0, max: 10_000 }),
  })
  const outcome = fc.constantFrom('open', 'landed', 'failed', 'download', 'app', 'no-content', 'stopped')
  fc.assert(
    fc.property(fc.array(hop, { maxLength: 5 }), outcome, (hops, end) => {
      const of = clickOf(
        hops.map((each) => sampleHop(each as object)),
        { outcome: end as Click['outcome'] },
      )
      const facts = factsOf(of, builtIn)
      for (const { says, hops: place } of judgeSuite({ name: 'All', rules: RULES }, facts).assertions) {
        expect(says).not.toMatch(/^$|NaN/)
        for (const index of place ?? []) expect(of.hops[index]).toBeDefined()
      }
    }),
  )
})
