import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtIn } from '@/lib/ids/known'
import { agreementFindings } from '@/lib/postback/agreement'
import { readPostbackAnswer } from '@/lib/postback/answer'
import { formatPayout, isAgreedPayout } from '@/lib/postback/payout-format'
import { buildPostback } from '@/lib/postback/request'
import type { PostbackDraft } from '@/lib/schemas/draft'
import type { Partner, PayoutFormat } from '@/lib/schemas/partner'
import { sampleRun } from '@/tests/fixtures/sample-run'
import { samplePartner } from './partners'

const format = (given: Partial<PayoutFormat>): PayoutFormat => ({
  unit: 'major',
  decimals: 2,
  separator: '.',
  ...given,
})

describe('an amount', () => {
  it.each([
    ['12.5', {}, '12.50'],
    ['12', { separator: ',' as const }, '12,00'],
    ['12.5', { unit: 'minor' as const }, '1250'],
    ['0.05', { unit: 'minor' as const }, '5'],
    ['-3', { unit: 'minor' as const }, '-300'],
    ['7.00', { decimals: 0 }, '7'],
    ['1.005', {}, '1.005'],
    ['12,50', {}, '12,50'],
    ['ten', {}, 'ten'],
  ])('%s is written as agreed', (typed, given, written) => {
    expect(formatPayout(typed, format(given))).toBe(written)
  })

  it('is written so that the partner reads it, and is worth the same', () => {
    const anyFormat = fc.record({
      unit: fc.constantFrom('major' as const, 'minor' as const),
      decimals: fc.integer({ min: 0, max: 4 }),
      separator: fc.constantFrom('.' as const, ',' as const),
    })
    fc.assert(
      fc.property(anyFormat, fc.nat(10 ** 9), (agreed, minor) => {
        const digits = String(minor).padStart(agreed.decimals + 1, '0')
        const cut = digits.length - agreed.decimals
        const plain = agreed.decimals === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`
        const written = formatPayout(plain, agreed)
        expect(isAgreedPayout(written, agreed)).toBe(true)
        const back = Number(written.replace(',', '.'))
        expect(agreed.unit === 'minor' ? back : Math.round(back * 10 ** agreed.decimals)).toBe(minor)
      }),
    )
  })
})

describe('what was agreed', () => {
  const ids = (partner: Partial<Partner>, draft: Partial<PostbackDraft>) => {
    const whole = { template: 'https://t.example/pb', method: 'GET' as const, values: [], ...draft }
    return agreementFindings(samplePartner(partner), buildPostback(whole, builtIn)).map(
      ({ id, where }) => `${id} ${where}`,
    )
  }

  it.each<[string, Partial<Partner>, string, string, string]>([
    [
      'a required field',
      { required: ['txid'] },
      '?clickid=1',
      '?clickid=1&txid=',
      'agreed-field-missing template',
    ],
    ['a deduplication key', { deduplicateBy: ['txid'] }, '?a=1', '?txid=1', 'agreed-key-missing template'],
    ['an amount in major units', {}, '?sum=12,5', '?sum=12.5', 'agreed-payout parameter sum'],
    [
      'an amount in minor units',
      { payout: format({ unit: 'minor' }) },
      '?sum=12.50',
      '?sum=1250',
      'agreed-payout parameter sum',
    ],
    [
      'the currency',
      { currency: 'EUR' },
      '?currency=USD',
      '?currency=EUR',
      'agreed-currency parameter currency',
    ],
    [
      'the encoding',
      { encoding: 'windows-1251' },
      '?name=%D0%B0',
      '?name=a',
      'agreed-encoding parameter name',
    ],
  ])('is held against the postback: %s', (_what, partner, wrong, right, finding) => {
    expect(ids(partner, { template: `https://t.example/pb${wrong}` })).toEqual([finding])
    expect(ids(partner, { template: `https://t.example/pb${right}` })).toEqual([])
  })

  it('is looked for in the body too', () => {
    const required = { required: ['txid', 'sum'] }
    expect(ids(required, { method: 'POST', body: 'txid=1&sum=2' })).toEqual([])
    expect(
      ids(required, {
        method: 'POST',
        contentType: 'application/json',
        body: '{"data":{"txid":"1","sum":2}}',
      }),
    ).toEqual([])
  })

  it('leaves macros without a value to the findings about them', () => {
    expect(
      ids({ currency: 'EUR' }, { template: 'https://t.example/pb?sum={payout}&currency={currency}' }),
    ).toEqual([])
  })
})

describe('the answer of a partner', () => {
  const verdict = (text: string, partner: Partial<Partner>) => {
    const run = sampleRun({
      state: 'answered',
      answer: {
        status: 200,
        statusLine: 'HTTP/1.1 200 OK',
        headers: [],
        body: { text, bytes: text.length, truncated: false },
      },
    })
    return readPostbackAnswer(run, builtIn.platforms, samplePartner(partner))
  }
  const answers = { accepted: ['^stored$'], duplicate: ['^known$'], rejected: ['^ok$'] }

  it('is read by what was agreed, before what is usual', () => {
    expect(verdict('stored', { answers })).toMatchObject({
      verdict: 'accepted',
      reason: expect.stringContaining('Acme Offers'),
    })
    expect(verdict('known', { answers }).verdict).toBe('duplicate')
    expect(verdict('OK', { answers }).verdict).toBe('rejected')
    expect(verdict('OK', {}).verdict).toBe('accepted')
  })

  it('is read by the words of its platform, too', () => {
    expect(verdict('Conversion exists', { platform: 'affise', answers })).toMatchObject({
      verdict: 'duplicate',
      reason: expect.stringContaining('Affise'),
    })
  })
})
