import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { otherWritings, plainReading } from '@/lib/url/encodings'

describe('plainReading', () => {
  it.each([
    ['abc', 'abc'],
    ['a%2Fb', 'a/b'],
    ['a%252Fb', 'a/b'],
    ['a+b', 'a b'],
    ['a%2Bb', 'a b'],
    ['100%', '100%'],
    ['', ''],
  ])('reads %j as %j', (text, plain) => {
    expect(plainReading(text)).toBe(plain)
  })

  it('is the same however often a text is escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 3 }), (text, times) => {
        const plain = plainReading(text)
        const escaped = Array.from({ length: times }).reduce<string>(encodeURIComponent, plain)
        expect(plainReading(escaped)).toBe(plain)
      }),
    )
  })
})

describe('otherWritings', () => {
  it.each([
    ['base64', 'YWI/Y2Rl'],
    ['base64url', 'YWI_Y2Rl'],
    ['hex', '61623f636465'],
    ['hex in upper case', '61623F636465'],
  ])('has %s', (_what, written) => {
    expect(otherWritings('ab?cde')).toContain(written)
  })

  it('has base64 with and without its padding, and with a blank for a plus', () => {
    expect(otherWritings('ab>>>>1')).toEqual(expect.arrayContaining(['YWI Pj4 MQ==', 'YWI-Pj4-MQ']))
  })

  it('has what stands behind a value in base64 or hex, but no bytes', () => {
    expect(otherWritings('YWJjZGVmZ2hp')).toContain('abcdefghi')
    expect(otherWritings('616263646566676869')).toContain('abcdefghi')
    const behindAnId = otherWritings('64f0aa11bb22cc33dd44ee55').filter((one) => one.length < 24)
    expect(behindAnId).toEqual([])
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(otherWritings(text))))
  })
})
