import fc from 'fast-check'
import { expect, it } from 'vitest'
import { buildIndex } from '@/lib/ids'
import { followIds } from '@/lib/ids/follow'
import { unreplacedMacro } from '@/lib/url/macro-shape'
import { chain } from './hops'
import { fixture } from './platforms'

const index = buildIndex(fixture)
/** What IDs are made of, and what encodings trip over. */
const letters = [...'ABCabcxyz0123456789', ...'-_.~:/+=*,!@ &?', '%20', '%2b', '%C3%A9']
const value = fc
  .string({ unit: fc.constantFrom(...letters), minLength: 10, maxLength: 120 })
  .filter((text) => text.trim() === text && unreplacedMacro(text) === undefined)
const name = fc.constantFrom('gclid', 'x9', 'sub3', 'FBCLID')

const bytesOf = (text: string) => Buffer.from(text)
const writings: ((text: string) => string)[] = [
  (text) => text,
  encodeURIComponent,
  (text) => encodeURIComponent(encodeURIComponent(text)),
  (text) => text.replaceAll(' ', '+'),
  (text) => bytesOf(text).toString('base64'),
  (text) => bytesOf(text).toString('base64url'),
  (text) => bytesOf(text).toString('base64').replace(/=+$/, ''),
  (text) => bytesOf(text).toString('hex'),
  (text) => bytesOf(text).toString('hex').toUpperCase(),
]

it('a value that goes on in any writing, under any name, is never gone, and never damaged', () => {
  fc.assert(
    fc.property(
      value,
      fc.array(fc.tuple(name, fc.constantFrom(...writings)), { minLength: 1, maxLength: 5 }),
      (id, hops) => {
        const queries = hops.map(([key, write]) => `hop.example/?${key}=${encodeURIComponent(write(id))}`)
        const urls = [`hop.example/?fbclid=${encodeURIComponent(id)}`, ...queries]
        const track = followIds(chain(...urls), true, index).find((one) => one.value === id)
        expect(track?.cells.map(({ state }) => state)).toEqual(urls.map(() => 'kept'))
        expect(track?.fate).toBe('kept')
      },
    ),
    { numRuns: 300 },
  )
})

it('a chain of equal hops gives only kept, without a change', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9_]{0,9}$/), fc.string({ maxLength: 40 })),
      fc.integer({ min: 2, max: 6 }),
      (parameters, length) => {
        const query = new URLSearchParams({ ...parameters, fbclid: 'IwAR0sJ3yYDdTf2n1x7X' })
        const hops = chain(...Array.from({ length }, () => `hop.example/?${query}`))
        const tracks = followIds(hops, true, index).filter((one) => one.value !== '')
        expect(tracks.length).toBeGreaterThan(0)
        for (const { value, cells, fate } of tracks) {
          const isAlone = Object.values(parameters).filter((one) => one === value).length < 2
          if (isAlone) expect(cells.flatMap(({ changes }) => changes)).toEqual([])
          expect(new Set(cells.map(({ state }) => state))).toEqual(new Set(['kept']))
          expect(fate).toBe('kept')
        }
      },
    ),
  )
})

it('what is said of any hops is told of each of them, and nothing throws', () => {
  const rest = fc.stringMatching(
    /^a\.example\/[a-z0-9%]{0,12}\?(gclid|sub1|clickid)=[A-Za-z0-9%+]{0,30}(&x9=[a-z0-9]{0,20})?(#[a-z=%]{0,9})?$/,
  )
  fc.assert(
    fc.property(fc.array(rest, { maxLength: 6 }), (urls) => {
      for (const { cells, value } of followIds(chain(...urls), undefined, index)) {
        expect(cells).toHaveLength(urls.length)
        for (const { state, found } of cells) {
          if (found !== undefined) expect(found).not.toBe(value)
          if (state === 'damaged') expect(found).toBeTypeOf('string')
        }
      }
    }),
  )
})

it('of a chain made to be long it follows a part', () => {
  const hops = Array.from({ length: 20 }, (_, hop) => {
    const pairs = Array.from({ length: 500 }, (_, place) => `sub${(place % 30) + 1}=value-${hop}-${place}`)
    return `hop.example/?${pairs.join('&')}`
  })
  expect(followIds(chain(...hops), true, index)).toHaveLength(500)
})
