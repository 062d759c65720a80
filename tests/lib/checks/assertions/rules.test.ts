import { describe, expect, it } from 'vitest'
import { assertionKinds } from '@/lib/checks/assertions/kinds'
import type { Click, Outcome } from '@/lib/schemas/click'
import { ruleSchema, type SuiteRule } from '@/lib/schemas/suite'
import { chainOf, judged } from './judged'

const GCLID = 'EAIaIQobChMI5ZqX8dK3kAMVh0tBAh1uPQw7EAAYASAAEgLqN_D_BwE'
const OTHER_GCLID = 'EAIaIQobChMI5ZqX8dK3kAMVh0tBAh1uPQw7EAAYASAAEgLqN_D_BwF'
const ads = `https://ads.example/go?gclid=${GCLID}`
const tracker = `https://go.trk.example/c?gclid=${GCLID}`
const shop = 'https://shop.example/p'
const withId = `${shop}?gclid=${GCLID}`
const header = (name: string, value: string) => ({ responseHeaders: [{ name, value }] })
const policy = (value: string) => header('Referrer-Policy', value)
const NETWORK = 't.cfjump.com'
const network = `https://${NETWORK}/1`
const prelander = 'https://pre.example/'
const referer = [{ name: 'Referer', value: 'https://blog.example/' }]
const digested = chainOf([`${shop}?token=digest~3fa91c20e7`])

/** A rule, a click that breaks it with what is said of it, and the nearest one that holds it. */
type Case = [rule: SuiteRule, breaks: Click, says: RegExp, hops: [number, number] | undefined, holds: Click]

const CASES: Case[] = [
  [
    { rule: 'landed' },
    chainOf([ads, { url: shop, status: 404 }]),
    /^shop\.example answered 404$/,
    [1, 1],
    chainOf([ads, shop]),
  ],
  [
    { rule: 'landed' },
    chainOf([{ url: shop, status: undefined, error: { code: 'net::ERR_FAILED' } }], { outcome: 'failed' }),
    /^There is no landing page: the click failed at hop 1, shop\.example$/,
    [0, 0],
    chainOf([{ url: shop, status: 304 }]),
  ],
  [
    { rule: 'parameter-at-landing', parameter: 'gclid' },
    chainOf([ads, shop]),
    /^gclid is not in the address of shop\.example$/,
    [1, 1],
    chainOf([ads, withId]),
  ],
  [
    { rule: 'parameter-at-landing', parameter: 'gclid' },
    chainOf([ads, `${shop}?GCLID=${GCLID}`]),
    /only GCLID, which servers take for another name$/,
    [1, 1],
    chainOf([ads, `${shop}#gclid=${GCLID}`]),
  ],
  [
    { rule: 'parameter-at-landing', parameter: 'order' },
    chainOf([`${shop}?order=`]),
    /^order is empty at shop\.example$/,
    [0, 0],
    chainOf([{ url: shop, method: 'POST', fields: [{ name: 'order', value: '1' }] }]),
  ],
  [
    { rule: 'parameter-at-landing', parameter: 'sub1' },
    chainOf([`${shop}?sub1={zone}`]),
    /^sub1 holds the placeholder \{zone\} at shop\.example$/,
    [0, 0],
    chainOf([`${shop}?sub1=zone`]),
  ],
  [
    { rule: 'parameter-at-landing', parameter: 'click', matches: '^[0-9a-f]{8}$' },
    chainOf([`${shop}?click=3fa91c2`]),
    /^click is at shop\.example, but its value does not fit \^\[0-9a-f\]\{8\}\$$/,
    [0, 0],
    chainOf([`${shop}?click=3fa91c20`]),
  ],
  [
    { rule: 'platform-at-landing', platform: 'google-ads' },
    chainOf([ads, shop]),
    /^No identifier of Google Ads is at shop\.example$/,
    [1, 1],
    chainOf([ads, withId]),
  ],
  [
    { rule: 'id-kept', parameter: 'gclid' },
    chainOf([ads, tracker, shop]),
    /^gclid did not reach the page, last whole between hop 2, go\.trk\.example, and hop 3, shop\.example$/,
    [1, 2],
    chainOf([ads, tracker, withId]),
  ],
  [
    { rule: 'id-kept', parameter: 'gclid' },
    chainOf([ads, `${shop}?gclid=${GCLID.toLowerCase()}`]),
    /^gclid arrived as another value/,
    [0, 1],
    chainOf([ads, `${shop}?click=${GCLID}`]),
  ],
  [
    { rule: 'id-kept', parameter: 'fbclid' },
    chainOf([ads, withId]),
    /^fbclid was seen nowhere on the way as an identifier$/,
    undefined,
    chainOf([`${shop}?fbclid=IwAR0abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRST`]),
  ],
  [
    { rule: 'most-hops', hops: 2 },
    chainOf([ads, tracker, withId]),
    /^The click made 3 hops$/,
    [2, 2],
    chainOf([ads, withId]),
  ],
  [
    { rule: 'https-only' },
    chainOf([ads, 'http://go.trk.example/', shop]),
    /^Hop 2, go\.trk\.example, was asked for without encryption$/,
    [1, 1],
    chainOf([ads, tracker, shop]),
  ],
  [
    { rule: 'https-only' },
    chainOf(['http://go.trk.example/', { url: 'https://go.trk.example/', how: 'hsts', by: 'browser' }, shop]),
    /without encryption; only this browser went on by HTTPS by itself$/,
    [0, 0],
    chainOf(['https://go.trk.example/', shop]),
  ],
  [
    { rule: 'through-host', host: '*.trk.example' },
    chainOf([ads, 'https://trk.example.evil.example/', shop]),
    /^No hop of the click is at \*\.trk\.example$/,
    undefined,
    chainOf([ads, tracker, shop]),
  ],
  [
    { rule: 'not-through-host', host: '*.trk.example' },
    chainOf([ads, tracker, shop]),
    /^It passed hop 2, go\.trk\.example$/,
    [1, 1],
    chainOf([ads, 'https://trk.example.evil.example/', shop]),
  ],
  [
    { rule: 'final-host', host: 'shop.example' },
    chainOf([ads, 'https://www.shop.example/']),
    /^It ended on www\.shop\.example, not on shop\.example$/,
    [1, 1],
    chainOf([ads, shop]),
  ],
  [
    { rule: 'cookie-written', cookie: '_aw_m_*' },
    chainOf([{ url: ads, ...header('Set-Cookie', 'aw=1; Path=/') }, shop]),
    /^No answer set _aw_m_\*$/,
    undefined,
    chainOf([{ url: ads, ...header('Set-Cookie', '_aw_m_4=1; Path=/') }, shop]),
  ],
  [
    { rule: 'cookie-written', cookie: 'cid', host: 'shop.example' },
    chainOf([{ url: ads, ...header('set-cookie', 'cid=1') }, shop]),
    /^No answer set cid at shop\.example$/,
    undefined,
    chainOf([ads, { url: shop, ...header('set-cookie', 'cid=1') }]),
  ],
  [
    { rule: 'cookie-written', cookie: 'cid' },
    chainOf([
      { url: ads, ...header('set-cookie', 'cid=; Max-Age=0') },
      { url: shop, requestHeaders: referer },
    ]),
    /^No answer set cid$/,
    undefined,
    chainOf([{ url: shop, requestHeaders: referer }], {
      landing: { cookies: [{ name: 'cid', value: '1', at: 2_000 }], scriptCalls: [], pixels: [] },
    }),
  ],
  [
    { rule: 'redirect-statuses', statuses: [302, 307] },
    chainOf([ads, { url: tracker, status: 301 }, shop]),
    /^A 301 led on from hop 2, go\.trk\.example$/,
    [1, 1],
    chainOf([ads, { url: tracker, status: 307 }, shop]),
  ],
  [
    {
      rule: 'redirect-statuses',
      statuses: [302],
      referrerPolicies: ['no-referrer-when-downgrade', 'unsafe-url'],
    },
    chainOf([{ url: ads, ...policy('no-referrer-when-downgrade, origin') }, shop]),
    /^The redirect of hop 1, ads\.example, has Referrer-Policy: origin$/,
    [0, 0],
    chainOf([{ url: ads, ...policy('origin, Unsafe-URL, no-such-policy') }, shop]),
  ],
  [
    { rule: 'redirect-statuses', statuses: [302], referrerPolicies: ['origin'] },
    chainOf([ads, shop]),
    /^The redirect of hop 1, ads\.example, has no Referrer-Policy$/,
    [0, 0],
    chainOf([
      { url: ads, ...policy('origin') },
      { url: prelander, status: 200 },
      { url: shop, how: 'script', by: 'page' },
    ]),
  ],
  [
    { rule: 'redirect-statuses', statuses: [302], before: NETWORK },
    chainOf([{ url: prelander, status: 301 }, network, shop]),
    /^A 301 led on from hop 1, pre\.example$/,
    [0, 0],
    chainOf([prelander, { url: network, status: 301 }, shop]),
  ],
  [
    { rule: 'server-redirects-only' },
    chainOf([
      { url: ads, status: 200 },
      { url: shop, how: 'header-refresh', by: 'page' },
    ]),
    /^A Refresh header led on between hop 1, ads\.example, and hop 2, shop\.example$/,
    [0, 1],
    chainOf([ads, shop]),
  ],
  [
    { rule: 'server-redirects-only', before: NETWORK },
    chainOf([{ url: prelander, status: 200 }, { url: network, how: 'script', by: 'page' }, shop]),
    /^A script led on between hop 1, pre\.example, and hop 2, t\.cfjump\.com$/,
    [0, 1],
    chainOf([prelander, { url: network, status: 200 }, { url: shop, how: 'script', by: 'page' }]),
  ],
  [
    { rule: 'under-ms', milliseconds: 60 },
    chainOf([ads, tracker, shop]),
    /^It took 60 ms, longest at hop 3, shop\.example$/,
    [2, 2],
    chainOf([ads, shop]),
  ],
  [
    { rule: 'under-ms', milliseconds: 500 },
    chainOf([
      ads,
      { url: tracker, startedAt: 1_480, endedAt: 1_490 },
      { url: shop, startedAt: 1_490, endedAt: 1_500 },
    ]),
    /^It took 500 ms, longest at hop 1, ads\.example$/,
    [0, 0],
    chainOf([
      ads,
      { url: tracker, startedAt: 1_479, endedAt: 1_489 },
      { url: shop, startedAt: 1_489, endedAt: 1_499 },
    ]),
  ],
  [
    { rule: 'longest-url', characters: shop.length },
    chainOf([`${shop}x`]),
    /^The longest address has 23 characters, at hop 1, shop\.example$/,
    [0, 0],
    chainOf([shop]),
  ],
  [
    { rule: 'no-macro' },
    chainOf([`${shop}?clickid={clickid}`]),
    /^\{clickid\} in clickid was not replaced at hop 1, shop\.example$/,
    [0, 0],
    chainOf([`${shop}?clickid=clickid`]),
  ],
  [
    { rule: 'no-macro' },
    chainOf([`${shop}?slot=[[slot]]`]),
    /^\[\[slot\]\] in slot was not replaced/,
    [0, 0],
    chainOf([`${shop}?slot=slot`]),
  ],
  [
    { rule: 'no-finding', severity: 'bad' },
    chainOf([ads, tracker, shop]),
    /^gclid was lost between/,
    [1, 2],
    chainOf([`${shop}?slot=[[slot]]`]),
  ],
  [
    { rule: 'no-finding', severity: 'warn' },
    chainOf([`${shop}?slot=[[slot]]&sub1=`]),
    /^\[\[slot\]\] in slot/,
    [0, 0],
    chainOf([`${withId}&sub1=`]),
  ],
  [
    { rule: 'no-finding', severity: 'info' },
    chainOf([`${withId}&sub1=`]),
    /^sub1 is empty/,
    [0, 0],
    chainOf([withId]),
  ],
]

describe('a rule', () => {
  it.each(CASES)('%j breaks on one click and holds on the nearest', (rule, breaks, says, hops, holds) => {
    expect(ruleSchema.parse(rule)).toEqual(rule)
    expect(judged(rule, breaks)).toMatchObject({ state: 'failed', says: expect.stringMatching(says) })
    expect(judged(rule, breaks).hops).toEqual(hops)
    expect(judged(rule, holds)).toMatchObject({ state: 'passed' })
  })

  it('is tried of every kind', () => {
    expect(new Set(CASES.map(([{ rule }]) => rule))).toEqual(new Set(Object.keys(assertionKinds)))
  })

  it('of a platform counts no identifier that arrived as another value', () => {
    const click = chainOf([ads, `${shop}?gclid=${GCLID.toLowerCase()}`])
    expect(judged({ rule: 'platform-at-landing', platform: 'google-ads' }, click)).toMatchObject({
      state: 'failed',
      says: 'gclid of Google Ads is at shop.example with another value',
    })
  })

  it('of a kept identifier follows each value that has its name', () => {
    const click = chainOf([ads, `${shop}?gclid=${OTHER_GCLID}`])
    expect(judged({ rule: 'id-kept', parameter: 'gclid' }, click).state).toBe('failed')
  })
})

describe('a rule that can be neither claimed nor denied', () => {
  const cookies = judged({ rule: 'cookie-written', cookie: 'cid' }, chainOf([ads, shop]))
  it.each([
    ['of a cookie where Set-Cookie was not read', cookies, /^Set-Cookie was not read of this click/],
    [
      'of the form of a value that was not kept',
      judged({ rule: 'parameter-at-landing', parameter: 'token', matches: '^a' }, digested),
      /^The value of token was not kept/,
    ],
    [
      'of the way to a host that was not passed',
      judged({ rule: 'server-redirects-only', before: NETWORK }, chainOf([ads, shop])),
      /^The click did not pass t\.cfjump\.com$/,
    ],
    [
      'of redirects on the way to a host that was not passed',
      judged({ rule: 'redirect-statuses', statuses: [302], before: NETWORK }, chainOf([ads, shop])),
      /^The click did not pass t\.cfjump\.com$/,
    ],
    [
      'of a redirect without a status',
      judged(
        { rule: 'redirect-statuses', statuses: [302] },
        chainOf([{ url: ads, status: undefined }, shop]),
      ),
      /^The status of hop 1, ads\.example, was not seen$/,
    ],
    [
      'of the time of a page whose answer did not end',
      judged({ rule: 'under-ms', milliseconds: 60 }, chainOf([ads, { url: shop, endedAt: undefined }])),
      /^When the landing page was there was not seen$/,
    ],
  ])('speaks %s', (_, assertion, says) => {
    expect(assertion).toMatchObject({ state: 'not-applicable', says: expect.stringMatching(says) })
  })

  it('finds the parameter all the same where only its value was not kept', () => {
    expect(judged({ rule: 'parameter-at-landing', parameter: 'token' }, digested).state).toBe('passed')
  })

  it.each<Outcome>(['open', 'stopped', 'interrupted'])(
    'asks nothing of the landing page of a click that is %s',
    (outcome) => {
      const click = chainOf([ads, shop], { outcome })
      for (const rule of [{ rule: 'landed' }, { rule: 'parameter-at-landing', parameter: 'gclid' }] as const)
        expect(judged(rule, click).state).toBe('not-applicable')
    },
  )

  it('claims nothing of all hops while the click goes on, and denies what is broken already', () => {
    const click = chainOf([ads, shop], { outcome: 'open' })
    expect(judged({ rule: 'most-hops', hops: 2 }, click).state).toBe('not-applicable')
    expect(judged({ rule: 'most-hops', hops: 1 }, click).state).toBe('failed')
    expect(judged({ rule: 'through-host', host: 'shop.example' }, click).state).toBe('passed')
    expect(judged({ rule: 'through-host', host: 'other.example' }, click).state).toBe('not-applicable')
  })

  it('tells of the end of a click with a gap only where the end was seen', () => {
    const gapAfter = (afterHop: number) =>
      chainOf([ads, shop], { gaps: [{ afterHop, reason: 'worker ended', at: 1_010 }] })
    const rule = { rule: 'parameter-at-landing', parameter: 'gclid' } as const
    expect(judged(rule, gapAfter(0)).state).toBe('failed')
    expect(judged(rule, gapAfter(1)).state).toBe('not-applicable')
    expect(judged({ rule: 'https-only' }, gapAfter(0)).state).toBe('not-applicable')
    expect(judged({ rule: 'not-through-host', host: 'shop.example' }, gapAfter(0)).state).toBe('failed')
  })
})
