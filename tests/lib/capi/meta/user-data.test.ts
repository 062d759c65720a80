import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256Hex } from '@/lib/capi/hashing/hash'
import { hashUserData } from '@/lib/capi/meta'
import { customerFields, hashSteps, plainFields } from '@/lib/capi/meta/user-data'
import published from '../published-hashes.json'

const options = { now: Date.UTC(2026, 10, 23) }

describe('hashUserData', () => {
  it.each(published.filter(({ platform }) => platform === 'meta'))(
    "gives Meta's own hash for $field $input",
    ({ field, input, normalised, sha256 }) => {
      expect(hashUserData({ [field]: input }, options)).toEqual({ [field]: sha256 })
      expect(hashSteps({ [field]: input }, options)).toMatchObject([{ field, normalised, hash: sha256 }])
    },
  )

  it('keeps the shape: a text for a text, a list for a list without doubles', () => {
    const hash = sha256Hex('john_smith@gmail.com')
    expect(hashUserData({ em: 'John_Smith@gmail.com' })).toEqual({ em: hash })
    expect(hashUserData({ em: ['John_Smith@gmail.com', ' john_smith@GMAIL.com', 'nobody'] })).toEqual({
      em: [hash],
    })
  })

  it('takes the country of the customer for phone, state and postcode, else the default', () => {
    const plain = { ph: '(650) 555-1212', st: 'California', zp: '94035-1234' }
    const hashed = { ph: sha256Hex('16505551212'), st: sha256Hex('ca'), zp: sha256Hex('94035') }
    expect(hashUserData({ ...plain, country: 'United States' })).toEqual({
      ...hashed,
      country: sha256Hex('us'),
    })
    expect(hashUserData(plain, { defaultCountry: 'US' })).toEqual(hashed)
    expect(hashUserData({ ...plain, country: 'UK' }, { defaultCountry: 'US' })).not.toMatchObject({
      zp: hashed.zp,
    })
  })

  it('leaves out what is empty, impossible or a placeholder', () => {
    expect(
      hashUserData({
        em: '',
        ph: '   ',
        fn: '{{first_name}}',
        ln: 'undefined',
        db: '31/02/1990',
        ge: 'x',
        ct: [],
        st: ['', ' '],
        country: 'Atlantis',
        fbp: '',
        lead_id: undefined,
      }),
    ).toEqual({})
  })

  it('passes on what Meta does not want hashed, untouched', () => {
    const plain = Object.fromEntries(plainFields.map((field, index) => [field, `  ${field} ÄÖ ${index} `]))
    expect(hashUserData({ ...plain, lead_id: 42 })).toEqual({ ...plain, lead_id: 42 })
  })

  it('passes on no field that Meta does not know', () => {
    const user = { em: 'a@example.com', email: 'a@example.com', password: 'secret' }
    expect(Object.keys(hashUserData(user))).toEqual(['em'])
  })

  it('hashes numbers as their digits', () => {
    const user = { zp: 94035, db: 19970216, external_id: [7] } as unknown as Parameters<
      typeof hashUserData
    >[0]
    expect(hashUserData({ ...user, country: 'us' }, options)).toMatchObject({
      zp: sha256Hex('94035'),
      db: sha256Hex('19970216'),
      external_id: [sha256Hex('7')],
    })
  })

  it('never hashes twice', () => {
    const values = fc.constantFrom('John@example.com', '+1 650 555 1212', 'Mary', '2/16/1997', 'f', 'us', 'x')
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...customerFields), values), (user) => {
        const once = hashUserData(user, options)
        expect(hashUserData(once, options)).toEqual(once)
      }),
    )
    const shouted = sha256Hex('mary').toUpperCase()
    expect(hashUserData({ fn: ` ${shouted} ` })).toEqual({ fn: sha256Hex('mary') })
  })

  it('sends nothing but SHA-256 in customer fields, and never throws, whatever it is given', {
    timeout: 20_000,
  }, () => {
    const anything = fc.oneof(fc.anything(), fc.string({ unit: 'binary' }), fc.array(fc.string()))
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...customerFields), anything), (user) => {
        const hashes = Object.values(hashUserData(user as Parameters<typeof hashUserData>[0], options)).flat()
        for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/)
      }),
      { numRuns: 500 },
    )
  })
})
