import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apiById } from '@/lib/capi/apis'
import { apis } from '@/lib/capi/catalogue'
import type { ConversionsApi, Draft } from '@/lib/capi/definition'
import { formFields } from '@/lib/capi/form/fields'
import { ga4Normalisers } from '@/lib/capi/ga4/request'
import { isSha256Hex, sha256Hex } from '@/lib/capi/hashing/hash'
import { pinterestNormalisers } from '@/lib/capi/pinterest/customer'
import { redditNormalisers } from '@/lib/capi/reddit/request'
import { snapchatNormalisers } from '@/lib/capi/snapchat/request'
import { tiktokNormalisers } from '@/lib/capi/tiktok/request'
import published from './published-hashes.json'
import { now } from './sample'

/** The vendors' names in the list of published hashes. */
const APIS: Readonly<Record<string, string>> = {
  meta: 'meta',
  google: 'ga4',
  reddit: 'reddit',
  snap: 'snapchat',
}

function steps(api: string, draft: Draft) {
  return (apiById(api) as ConversionsApi).build(draft, {}).steps
}

describe('published examples', () => {
  it('are all of a vendor that there is an API for', () => {
    expect(published.map(({ platform }) => APIS[platform])).not.toContain(undefined)
  })

  it.each(published)('$platform $field $input', ({ platform, field, input, normalised, sha256 }) => {
    expect(steps(APIS[platform] as string, { [field]: input })).toMatchObject([
      { field, normalised, hash: sha256 },
    ])
  })

  // https://developers.snap.com/api/marketing-api/Conversions-API/Parameters
  it.each([
    ['John', 'john', '96d9632f363564cc3032521409cf22a852f2032eec099ed5967c0d000cec607a'],
    ['Raphaël', 'raphaël', 'e74bb89e718fe1e19c422a48382870399f8bf7ca8dfa008739e75b0be76627b7'],
  ])('Snap fn %s', (fn, normalised, hash) => {
    expect(steps('snapchat', { fn })).toMatchObject([{ normalised, hash }])
  })
})

it.each<[string, Draft, string | undefined]>([
  ['tiktok', { phone: '(213) 373-4253', country: 'us' }, '+12133734253'],
  ['tiktok', { phone: '+86 138 0000 0000' }, '13800000000'],
  ['tiktok', { email: ' Jane+News@GMAIL.com' }, 'jane+news@gmail.com'],
  ['snapchat', { ph: '0044 844 412 4653' }, '448444124653'],
  ['pinterest', { fn: ' Anne-Marie ' }, 'anne-marie'],
  ['pinterest', { ct: 'New York' }, 'newyork'],
  ['pinterest', { st: 'New York' }, 'ny'],
  ['pinterest', { zp: '94035-1234' }, '940351234'],
  ['pinterest', { db: '1997-02-16' }, '19970216'],
  ['pinterest', { ge: 'Non-binary' }, 'n'],
  ['pinterest', { ge: 'Female' }, 'f'],
  ['pinterest', { ge: 'unknown' }, undefined],
  ['reddit', { email: 'Al.ice$+Apple@Example.Com' }, 'alice@example.com'],
  ['reddit', { email: 'j_d@gmail.com' }, 'jd@gmail.com'],
  ['reddit', { email: '+alias@example.com' }, '+alias@example.com'],
  ['ga4', { email: 'Jane.Doe+News@Gmail.com' }, 'janedoe@gmail.com'],
  ['ga4', { email: 'Jane.Doe+News@Example.com' }, 'jane.doe+news@example.com'],
  ['ga4', { phone: '1 800 555 0100', country: 'us' }, '+18005550100'],
])('%s normalises %j to %s', (api, draft, normalised) => {
  expect(steps(api, draft)[0]?.normalised).toBe(normalised)
})

describe('the normalisers', () => {
  const all = Object.entries({
    tiktok: tiktokNormalisers,
    snapchat: snapchatNormalisers,
    pinterest: pinterestNormalisers,
    reddit: redditNormalisers,
    ga4: ga4Normalisers,
  }).flatMap(([api, normalisers]) =>
    Object.entries(normalisers).map(([field, normaliser]) => [api, field, normaliser] as const),
  )
  const likely = fc.constantFrom(
    'Jane.Doe+x@Gmail.com',
    '+44 844 412 4653',
    '+86 138 0000 0000',
    'Anne-Marie O’Neil',
    '2/16/1997',
    'California',
    'female',
    'Deutschland',
    'M1 1AE',
  )
  it.each(all)(
    '%s %s: never throws, and leaves a normalised value as it is',
    { timeout: 20_000 },
    (...each) => {
      const [api, , normaliser] = each
      // A number of China's without its country code is TikTok's form; digits alone are a number of any country's.
      const context = { country: api === 'tiktok' ? 'cn' : undefined, now }
      const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), likely)
      fc.assert(
        fc.property(text, (plain) => {
          const { value } = normaliser(plain, context)
          if (value !== undefined) expect(normaliser(value, context).value).toBe(value)
        }),
        { numRuns: 200 },
      )
    },
  )
})

describe.each(apis)('$id', (api) => {
  const customer = formFields(api.fields).filter(({ group }) => group === 'customer')

  it('passes a hash on as it is, in lower case', () => {
    for (const { name } of customer) {
      const hash = sha256Hex(name)
      const [step] = api.build({ [name]: hash.toUpperCase() }, {}).steps
      expect([undefined, hash]).toContain(step?.hash)
    }
  })

  it('sends no customer value in plain text', () => {
    const plain = Object.fromEntries(customer.map(({ name }) => [name, 'Zebra@Plain.example']))
    const { request, steps } = api.build(plain, {})
    expect(`${request.url} ${request.body}`.toLowerCase()).not.toContain('plain.example')
    expect(steps.flatMap(({ hash }) => hash ?? []).every(isSha256Hex)).toBe(true)
  })
})
