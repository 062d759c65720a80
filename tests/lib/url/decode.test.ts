import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBase64 } from '@/lib/url/base64'
import { decodeParameter, decodePercent, decodings } from '@/lib/url/decode'

describe('decodeParameter', () => {
  it.each([
    ['plain', 'plain'],
    ['a+b%20c', 'a b c'],
    ['%2B', '+'],
    ['%D1%8F%F0%9F%98%80', 'я😀'],
    ['%2541', '%41'],
    ['', ''],
  ])('reads %j once, as %j', (raw, value) => {
    expect(decodeParameter(raw)).toBe(value)
  })

  it.each(['%', '%4', '%zz', '100%', '%FF', '%C0%80', '%E4%BD'])('keeps the broken escape %j', (raw) => {
    expect(decodeParameter(raw)).toBe(raw)
  })

  it('decodes what is whole beside what is broken', () => {
    expect(decodeParameter('%41%FF%zz%C3%A9')).toBe('A%FF%zzé')
  })

  it('reads any well-formed text as URLSearchParams does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const query = new URLSearchParams({ a: text }).toString()
        expect(decodeParameter(query.slice(2))).toBe(new URLSearchParams(query).get('a'))
      }),
    )
  })
})

describe('decodePercent', () => {
  it('leaves a plus sign', () => {
    expect(decodePercent('a+b%3D')).toBe('a+b=')
  })
})

describe('decodings', () => {
  it('gives every reading until nothing changes', () => {
    expect(decodings('a%252Fb')).toEqual(['a%252Fb', 'a%2Fb', 'a/b'])
    expect(decodings('plain')).toEqual(['plain'])
  })

  it('stops after the rounds allowed', () => {
    expect(decodings(`%${'25'.repeat(40)}41`)).toHaveLength(6)
    expect(decodings('%252541', 1)).toEqual(['%252541', '%2541'])
  })
})

describe('decodeBase64', () => {
  it.each([
    ['aHR0cHM6Ly9zaG9wLmV4YW1wbGUv', 'https://shop.example/'],
    ['w6k_w6k', 'é?é'],
    ['YQ==', 'a'],
  ])('reads %j as %j', (text, value) => {
    expect(decodeBase64(text)).toBe(value)
  })

  it.each(['', 'a', 'a b', 'YQ=Q', '%3D'])('refuses %j', (text) => {
    expect(decodeBase64(text)).toBeUndefined()
  })
})
