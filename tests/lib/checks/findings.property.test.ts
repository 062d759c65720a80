import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findingsOf } from '@/lib/checks/findings'
import { builtIn } from '@/lib/ids/known'
import { bySchema, howSchema, outcomeSchema } from '@/lib/schemas/click'
import { hop } from '../ids/hops'
import { clickOf } from './clicks'

const url = fc.oneof(
  fc.string(),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc
    .tuple(fc.constantFrom('clickid', 'gclid', 'sub1', 'slot'), fc.string(), fc.constantFrom('http', 'https'))
    .map(([name, value, scheme]) => `${scheme}://go.example/?${name}=${value}`),
)
const header = fc.record({
  name: fc.constantFrom('Cache-Control', 'Expires', 'Referrer-Policy', 'Referer', 'Set-Cookie', 'Location'),
  value: fc.string(),
})
const anyHop = fc
  .record({
    url,
    how: fc.constantFrom(...howSchema.options),
    by: fc.constantFrom(...bySchema.options),
    frameId: fc.constantFrom(0, 0, 0, 7),
    status: fc.option(fc.constantFrom(200, 301, 302, 307, 308, 404, 500), { nil: undefined }),
    fromCache: fc.boolean(),
    startedAt: fc.integer({ min: 0, max: 100_000 }),
    requestHeaders: fc.array(header, { maxLength: 3 }),
    responseHeaders: fc.array(header, { maxLength: 3 }),
  })
  .map(({ url, ...more }) => hop(url, more))

it('whatever a click is made of, each finding has a place in it and a sentence', () => {
  const click = fc
    .tuple(fc.array(anyHop, { maxLength: 14 }), fc.constantFrom(...outcomeSchema.options))
    .map(([hops, outcome]) => clickOf(hops, { outcome }))
  fc.assert(
    fc.property(click, (given) => {
      for (const { says, place } of findingsOf(given, builtIn)) {
        expect(says).not.toMatch(/\bhop (?:0|NaN|undefined)\b/)
        for (const position of place.hops ?? []) expect(given.hops[position]).toBeDefined()
      }
    }),
  )
})
