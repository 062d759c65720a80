import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { date } from '@/lib/capi/normalise/date'

const now = Date.UTC(2026, 10, 23)
const read = (text: string) => date(text, { now })

describe('date', () => {
  it.each([
    ['2/16/1997', '19970216'],
    ['16/2/1997', '19970216'],
    ['16.02.1997', '19970216'],
    ['1997-02-16', '19970216'],
    ['1997/16/02', '19970216'],
    ['19970216', '19970216'],
    ['02161997', '19970216'],
    ['16021997', '19970216'],
    ['1997-02-16T23:00:00-08:00', '19970216'],
    ['1997-02-16 00:00:00', '19970216'],
    ['16 February 1997', '19970216'],
    ['Feb. 16th, 1997', '19970216'],
    ['1997 Sept 3', '19970903'],
    ['29/02/2000', '20000229'],
    ['1/1/1900', '19000101'],
    ['5/5/1980', '19800505'],
    ['１９９７-０２-１６', '19970216'],
  ])('%s is %s, without doubt', (text, value) => {
    expect(read(text)).toEqual({ value })
  })

  it.each([
    ['3/4/1997', '19970304', 'month'],
    ['03-04-1997', '19970304', 'month'],
    ['03041997', '19970304', 'month'],
    ['3.4.1997', '19970403', 'day'],
  ])('%s is read as %s, %s first, and said to be ambiguous', (text, value, first) => {
    const { value: found, note } = read(text)
    expect(found).toBe(value)
    expect(note?.severity).toBe('warn')
    expect(note?.says).toContain(`the ${first} was read first`)
  })

  it.each([
    '31/02/1997',
    '29/02/1900',
    '13/13/1997',
    '0/5/1997',
    '12/31/1899',
    '24.11.2026',
    '2/16/97',
    '1997',
    '1997-02',
    '16 Foo 1997',
    '16 Ma 1997',
    'yesterday',
    '1 2 3 1997',
    '99999999',
  ])('%s is left out', (text) => {
    expect(read(text).value).toBeUndefined()
    expect(read(text).note?.severity).toBe('warn')
  })

  it('reads every day from 1900 to now back from its ISO form', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date(now), noInvalidDate: true }),
        (day) => {
          const iso = day.toISOString().slice(0, 10)
          expect(read(iso)).toEqual({ value: iso.replaceAll('-', '') })
        },
      ),
    )
  })
})
