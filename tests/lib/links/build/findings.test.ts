import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingsOfLink, linkRules } from '@/lib/links/build/findings'
import { platforms } from '@/lib/platforms/catalogue'
import type { LinkContent } from '@/lib/schemas/link-template'

const BASE = 'https://shop.example/p'
const UTM = { utm_source: 'news', utm_medium: 'email' }

type Written = [base: string, parameters?: Record<string, string>, platform?: string]

interface Case {
  rule: string
  fails: Written
  /** What is fine, and the next to it. */
  passes: Written
  /** What the fix makes of it. */
  fixed?: Written
}

const CASES: readonly Case[] = [
  { rule: 'no-address', fails: [' '], passes: [BASE] },
  {
    rule: 'not-a-url',
    fails: ['shop.example/p'],
    passes: ['https://{domain}/p'],
    fixed: ['https://shop.example/p'],
  },
  { rule: 'not-a-url', fails: ['{lpurl}?a=1'], passes: ['{lpurl}?a=1', {}, 'google-ads'] },
  { rule: 'not-a-url', fails: ['ftp://shop.example/'], passes: ['http://shop.example/'] },
  {
    rule: 'space-in-base',
    fails: [`${BASE} q`],
    passes: [` ${BASE} `],
    fixed: [`${BASE}%20q`],
  },
  {
    rule: 'missing-question-mark',
    fails: [`${BASE}&a=1&b=2`],
    passes: [`${BASE}&co/`],
    fixed: [`${BASE}?a=1&b=2`],
  },
  {
    rule: 'second-question-mark',
    fails: [`${BASE}?a=1?b=2`],
    passes: [`${BASE}?u=https://x.example/?b=2`],
    fixed: [`${BASE}?a=1&b=2`],
  },
  {
    rule: 'fragment-before-query',
    fails: [`${BASE}#top?a=1`],
    passes: [`${BASE}#/page?a=1`],
    fixed: [`${BASE}?a=1#top`],
  },
  {
    rule: 'non-ascii-base',
    fails: ['https://shop.example/é'],
    passes: ['https://bücher.example/e'],
    fixed: ['https://shop.example/%C3%A9'],
  },
  {
    rule: 'escaped-macro',
    fails: [`${BASE}?c=%7Bcampaignid%7D`],
    passes: [`${BASE}?c={campaignid}`],
    fixed: [`${BASE}?c={campaignid}`],
  },
  { rule: 'no-name', fails: [BASE, { '': 'x' }], passes: [BASE, { a: 'x' }], fixed: [BASE] },
  {
    rule: 'outer-space',
    fails: [BASE, { a: 'x ' }],
    passes: [BASE, { a: 'x y' }],
    fixed: [BASE, { a: 'x' }],
  },
  {
    rule: 'duplicate-key',
    fails: [`${BASE}?a=1&b=2&a=3`],
    passes: [`${BASE}?a[]=1&a[]=3`],
    fixed: [`${BASE}?a=1&b=2`],
  },
  {
    rule: 'replaced-key',
    fails: [`${BASE}?a=1`, { a: '2' }],
    passes: [`${BASE}?a=2`, { a: '2' }],
    fixed: [`${BASE}?a=1`],
  },
  {
    rule: 'encoded-twice',
    fails: [BASE, { a: 'x%20y' }],
    passes: [BASE, { a: '100% y' }],
    fixed: [BASE, { a: 'x y' }],
  },
  { rule: 'non-ascii-value', fails: [BASE, { a: 'é' }], passes: [BASE, { a: 'e+' }] },
  { rule: 'email-address', fails: [BASE, { a: 'jo@x.example' }], passes: [BASE, { a: 'jo@x' }] },
  {
    rule: 'whose-macros',
    fails: [BASE, { a: '{adposition}' }],
    passes: [BASE, { a: '{adposition}' }, 'google-ads'],
  },
  {
    rule: 'foreign-macro',
    fails: [BASE, { a: '{{campaign.id}}' }, 'google-ads'],
    passes: [BASE, { a: '{campaignid}' }, 'google-ads'],
    fixed: [BASE, { a: '{campaignid}' }, 'google-ads'],
  },
  {
    rule: 'misspelt-macro',
    fails: [BASE, { a: '{AdPosition}' }, 'google-ads'],
    passes: [BASE, { a: '{adposition}' }, 'google-ads'],
    fixed: [BASE, { a: '{adposition}' }, 'google-ads'],
  },
  {
    rule: 'unknown-macro',
    fails: [BASE, { a: '{promo_of_mine}' }, 'google-ads'],
    passes: [BASE, { a: '{_promo}{ifmobile:m}' }, 'google-ads'],
  },
  {
    rule: 'utm-name-case',
    fails: [BASE, { ...UTM, UTM_Term: 'x' }],
    passes: [BASE, { ...UTM, utm_term: 'x' }],
    fixed: [BASE, { ...UTM, utm_term: 'x' }],
  },
  {
    rule: 'utm-name-unknown',
    fails: [BASE, { ...UTM, utm_campain: 'x' }],
    passes: [BASE, { ...UTM, utm_campaign: 'x' }],
    fixed: [BASE, { ...UTM, utm_campaign: 'x' }],
  },
  {
    rule: 'utm-value-case',
    fails: [BASE, { ...UTM, utm_campaign: 'Spring-__CAMPAIGN_ID__' }, 'tiktok'],
    passes: [BASE, { ...UTM, utm_campaign: 'spring-__CAMPAIGN_ID__', sub1: 'Ab' }, 'tiktok'],
    fixed: [BASE, { ...UTM, utm_campaign: 'spring-__CAMPAIGN_ID__' }, 'tiktok'],
  },
  {
    rule: 'utm-space',
    fails: [BASE, { ...UTM, utm_campaign: 'spring sale' }],
    passes: [BASE, { ...UTM, utm_campaign: 'spring_sale', q: 'a b' }],
    fixed: [BASE, { ...UTM, utm_campaign: 'spring_sale' }],
  },
  {
    rule: 'utm-source-missing',
    fails: [BASE, { utm_medium: 'email' }],
    passes: [`${BASE}?utm_source=news`, { utm_medium: 'email' }],
  },
  { rule: 'utm-medium-missing', fails: [`${BASE}?utm_source=news`], passes: [`${BASE}?source=news`] },
  {
    rule: 'too-long-for-platform',
    fails: [BASE, { a: 'x'.repeat(2_048 - BASE.length - 2) }, 'microsoft-advertising'],
    passes: [BASE, { a: 'x'.repeat(2_048 - BASE.length - 3) }, 'microsoft-advertising'],
  },
  {
    rule: 'long',
    fails: [BASE, { a: 'x'.repeat(2_048 - BASE.length - 2) }],
    passes: [BASE, { a: 'x'.repeat(2_048 - BASE.length - 3) }],
  },
  {
    rule: 'cut-by-analytics',
    fails: [BASE, { ...UTM, a: 'x'.repeat(1_000) }],
    passes: [BASE, { source: 'news', a: 'x'.repeat(1_000) }],
  },
]

function contentOf([base, parameters = {}, platform]: Written): LinkContent {
  const rows = Object.entries(parameters).map(([name, value]) => ({ name, value }))
  return { base, ...(platform && { platform }), parameters: rows }
}

const findings = (content: LinkContent) => findingsOfLink(content, platforms)

const found = ({ rule, fails }: Case) => findings(contentOf(fails)).filter(({ id }) => id === rule)

describe.each(CASES)('$rule', (example) => {
  const { rule, passes } = example

  it('says where, what and why', () => {
    const [finding, ...more] = found(example)
    expect(more).toEqual([])
    expect(finding?.where).not.toBe('')
    expect(finding?.says).toMatch(/\.$/)
    expect(finding?.why).toMatch(/\.$/)
  })

  it('finds nothing in the next that is fine', () => {
    expect(findings(contentOf(passes)).filter(({ id }) => id === rule)).toEqual([])
  })
})

it.each(CASES.filter(({ fixed }) => fixed))('$rule is put right by its fix', (example) => {
  expect(found(example)[0]?.fix?.content).toEqual(contentOf(example.fixed as Written))
})

it('every rule has its case', () => {
  expect(new Set(CASES.map(({ rule }) => rule))).toEqual(new Set(linkRules.map(({ id }) => id)))
})

it('a macro that one platform alone has names it', () => {
  const [finding] = findings(contentOf([BASE, { a: '{adposition}', b: '{loc_physical_ms}', c: '{lpurl+3}' }]))
  expect(finding?.fix).toMatchObject({ says: 'It is Google Ads', content: { platform: 'google-ads' } })
})

it('a value of the base in capitals is put right by a parameter in its place', () => {
  const content = contentOf([`${BASE}?utm_source=News`, { utm_medium: 'email' }])
  const fix = findings(content).find(({ id }) => id === 'utm-value-case')?.fix
  expect(fix?.content.parameters).toEqual([
    { name: 'utm_medium', value: 'email' },
    { name: 'utm_source', value: 'news' },
  ])
})

it('any fix makes its own finding go', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('A b', '%41', '{AdPosition}', '{{ad.id}}'),
  )
  const name = fc.constantFrom('utm_source', 'UTM_Term', 'utm_campain', 'a', 'b', '')
  const base = fc.constantFrom(
    'shop.example/x',
    `${BASE}?a=1?b=2`,
    `${BASE}#t?a=1`,
    `${BASE}?a=1&a=2`,
    `${BASE}é`,
  )
  const parameters = fc.array(fc.record({ name, value: text }), { maxLength: 4 })
  fc.assert(
    fc.property(fc.record({ base, parameters, platform: fc.constant('google-ads') }), (content) => {
      const before = findings(content)
      for (const { id, fix } of before) {
        if (!fix) continue
        const times = (all: typeof before) => all.filter((one) => one.id === id).length
        expect(times(findings(fix.content)), `${id} ${fix.says}`).toBeLessThan(times(before))
      }
    }),
    { numRuns: 200 },
  )
})
