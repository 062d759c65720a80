import { describe, expect, it } from 'vitest'
import { city, postcode, state } from '@/lib/capi/normalise/place'
import { canadianProvinces, usStates } from '@/lib/capi/normalise/regions'

const inCountry = (country?: string) => (country ? { country, now: 0 } : { now: 0 })

describe('city', () => {
  it.each([
    ['Paris', 'paris'],
    ['New York', 'newyork'],
    [" St. John's ", 'stjohns'],
    ['Winston-Salem', 'winstonsalem'],
  ])('%s is %s', (text, value) => {
    expect(city(text)).toEqual({ value })
  })

  it.each([
    ['Zürich', 'zürich'],
    ['Москва', 'москва'],
    ['São Paulo', 'sãopaulo'],
  ])('%s is %s, and the note says that accents stay', (text, value) => {
    expect(city(text)).toMatchObject({ value, note: { severity: 'info' } })
  })

  it.each(['75018', '--', '…'])('%s is left out', (text) => {
    expect(city(text).value).toBeUndefined()
  })
})

describe('state', () => {
  it.each([
    ['California', 'us', 'ca'],
    ['california', undefined, 'ca'],
    ['CA', undefined, 'ca'],
    ['D.C.', 'us', 'dc'],
    ['New  York', 'us', 'ny'],
    ['US-TX', undefined, 'tx'],
    ['New South Wales', 'au', 'newsouthwales'],
    ['Île-de-France', 'fr', 'îledefrance'],
    ['Washington', 'gb', 'washington'],
    ['Bavaria', undefined, 'bavaria'],
  ])('%s in %s is %s', (text, country, value) => {
    expect(state(text, inCountry(country))).toEqual({ value })
  })

  it.each([
    ['Québec', 'ca', 'qc'],
    ['Ontario', undefined, 'on'],
    ['CA-BC', 'ca', 'bc'],
  ])('%s in %s is %s, beyond the letter of the rule', (text, country, value) => {
    expect(state(text, inCountry(country))).toMatchObject({ value, note: { severity: 'info' } })
  })

  it.each([
    ['Bavaria', 'us'],
    ['!', undefined],
  ])('%s in %s is left out', (text, country) => {
    expect(state(text, inCountry(country)).value).toBeUndefined()
  })

  it('has codes that belong to one country only', () => {
    const both = Object.keys(usStates).filter((code) => code in canadianProvinces)
    expect(both).toEqual([])
    expect(Object.keys(usStates)).toHaveLength(50 + 1 + 5 + 3)
  })
})

describe('postcode', () => {
  it.each([
    ['94035', 'us', '94035'],
    ['94035-1234', 'us', '94035'],
    ['940351234', 'us', '94035'],
    ['94035-1234', undefined, '94035'],
    ['01310-100', 'br', '01310100'],
    ['1987', 'au', '1987'],
    ['75018', 'fr', '75018'],
    ['K1A 0B1', 'ca', 'k1a0b1'],
    ['1011 AB', 'nl', '1011ab'],
  ])('%s in %s is %s', (text, country, value) => {
    expect(postcode(text, inCountry(country))).toEqual({ value })
  })

  it.each([
    ['M1 1AE', 'gb', 'm11ae'],
    ['SW1A 1AA', undefined, 'sw1a1aa'],
  ])('%s in %s is %s, with a word on the rule', (text, country, value) => {
    expect(postcode(text, inCountry(country))).toMatchObject({ value, note: { severity: 'info' } })
  })

  it.each([
    ['2138', 'us'],
    ['M1 1AE', 'us'],
    ['-', undefined],
    ['not a postcode at all', undefined],
  ])('%s in %s is left out', (text, country) => {
    expect(postcode(text, inCountry(country)).value).toBeUndefined()
  })
})
