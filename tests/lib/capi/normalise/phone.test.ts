import { describe, expect, it } from 'vitest'
import { phone } from '@/lib/capi/normalise/phone'

const now = 0
const read = (text: string, country?: string) => phone(text, country ? { country, now } : { now })

describe('phone', () => {
  it.each([
    ['(650)555-1212 +1', undefined, '16505551212'],
    ['+1 650.555.1212', undefined, '16505551212'],
    ['tel:+1-650-555-1212', undefined, '16505551212'],
    ['0016505551212', undefined, '16505551212'],
    ['00016505551212', undefined, '16505551212'],
    ['16505551212', undefined, '16505551212'],
    ['＋１ ６５０ ５５５ １２１２', undefined, '16505551212'],
    ['(650) 555-1212', 'us', '16505551212'],
    ['16505551212', 'us', '16505551212'],
    ['011 44 20 7946 0018', 'us', '442079460018'],
    ['07911 123456', 'gb', '447911123456'],
    ['447911123456', 'gb', '447911123456'],
    ['447911123456', 'us', '447911123456'],
    ['+44 (0)20 7946 0018', undefined, '442079460018'],
    ['+44 20 7946 0018', 'us', '442079460018'],
    ['06 12 34 56 78', 'fr', '33612345678'],
    ['+39 06 698 1234', undefined, '39066981234'],
    ['+86 138 0000 0000', undefined, '8613800000000'],
    ['٠٥٠١٢٣٤٥٦٧', 'sa', '966501234567'],
    ['+1 (555) 444-1234', undefined, '15554441234'],
    ['555 444 1234', 'us', '15554441234'],
  ])('%s in %s is %s', (text, country, value) => {
    expect(read(text, country)).toEqual({ value })
  })

  it('leaves an extension out and says so', () => {
    const { value, note } = read('650-555-1212 ext. 12', 'us')
    expect(value).toBe('16505551212')
    expect(note?.severity).toBe('info')
  })

  it.each([
    ['0791 1123456', '7911123456'],
    ['6505551212', '6505551212'],
  ])('%s without any country keeps its digits, with a warning', (text, value) => {
    const found = read(text)
    expect(found.value).toBe(value)
    expect(found.note?.severity).toBe('warn')
  })

  it.each([
    ['+1 12345678', undefined],
    ['+999 12345678', undefined],
    ['555-0100', 'us'],
    ['1-800-FLOWERS', 'us'],
    ['12345', undefined],
    ['000000000', undefined],
    ['unknown', undefined],
    ['650 555 1212 / 650 555 1313', 'us'],
    ['+447911123456, +447911123457', undefined],
    ['1'.repeat(100), undefined],
  ])('%s in %s is left out', (text, country) => {
    const found = read(text, country)
    expect(found.value).toBeUndefined()
    expect(found.note?.severity).toBe('warn')
  })
})
