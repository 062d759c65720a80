import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodings } from '@/lib/schemas/partner'
import { encodeForUrlIn } from '@/lib/templates/charset'

/** As a receiver reads it that takes the bytes for text of this charset. */
function readBack(written: string, encoding: string): string {
  const bytes = written.match(/%[0-9A-F]{2}|[^%]/g) ?? []
  const codes = bytes.map((one) => (one.length === 3 ? Number.parseInt(one.slice(1), 16) : one.charCodeAt(0)))
  return new TextDecoder(encoding).decode(Uint8Array.from(codes))
}

describe('a value in the charset of its receiver', () => {
  it.each([
    ['utf-8', 'é&', '%C3%A9%26'],
    // Not the €: Node reads the bytes 80 to 9F of windows-1252 as Latin-1, which no browser does.
    ['windows-1252', 'é ß&', '%E9%20%DF%26'],
    ['windows-1251', 'Да €', '%C4%E0%20%88'],
    ['shift_jis', '表ｱ①', '%95%5C%B1%87%40'],
    // Not in Latin-1, though browsers read the label as windows-1252.
    ['iso-8859-1', 'é€', '%E9%E2%82%AC'],
    ['windows-1252', 'Ж\ud800', '%D0%96%EF%BF%BD'],
  ] as const)('of %s: %s', (encoding, value, written) => {
    expect(encodeForUrlIn(encoding)(value)).toBe(written)
  })

  it('is read back by whoever takes the bytes for that charset, and is plain ASCII', () => {
    const letters = {
      'utf-8': 'aé漢 %+&',
      'windows-1252': 'aéß %+&',
      'windows-1251': 'aЖя€ %+&',
      'iso-8859-1': 'aéß %+&',
      shift_jis: 'a漢字ソ表ｶ %+&',
    }
    const cases = fc.constantFrom(...encodings).chain((encoding) =>
      fc.record({
        encoding: fc.constant(encoding),
        value: fc.array(fc.constantFrom(...letters[encoding])).map((given) => given.join('')),
      }),
    )
    fc.assert(
      fc.property(cases, ({ encoding, value }) => {
        const written = encodeForUrlIn(encoding)(value)
        expect(written).toMatch(/^[\x20-\x7e]*$/)
        expect(readBack(written, encoding)).toBe(value)
      }),
    )
  })
})
