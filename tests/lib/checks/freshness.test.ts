import fc from 'fast-check'
import { expect, it } from 'vitest'
import { freshSeconds } from '@/lib/checks/freshness'
import { hop } from '../ids/hops'

const fresh = (status: number, headers: Record<string, string>) =>
  freshSeconds(
    hop('https://go.example/', {
      status,
      responseHeaders: Object.entries(headers).map(([name, value]) => ({ name, value })),
      startedAt: Date.UTC(2026, 0, 1),
    }),
  )

it.each<[number, Record<string, string>, number]>([
  [301, {}, Number.POSITIVE_INFINITY],
  [308, {}, Number.POSITIVE_INFINITY],
  [302, {}, 0],
  [307, {}, 0],
  [301, { 'Cache-Control': 'no-store' }, 0],
  [301, { 'Cache-Control': 'private, no-cache' }, 0],
  [301, { 'Cache-Control': 'max-age=0' }, 0],
  [301, { 'Cache-Control': 'private, MAX-AGE=600' }, 600],
  [302, { 'Cache-Control': 'max-age=60' }, 60],
  [302, { 'Cache-Control': 's-maxage=60' }, 0],
  [301, { 'Cache-Control': 'max-age=600', Expires: '0' }, 600],
  [301, { Expires: '0' }, 0],
  [301, { Expires: '-1' }, 0],
  [301, { Expires: 'Thu, 01 Jan 2026 00:01:40 GMT' }, 100],
  [301, { Expires: 'Thu, 01 Jan 2026 00:01:40 GMT', Date: 'Thu, 01 Jan 2026 00:01:00 GMT' }, 40],
  [301, { Pragma: 'no-cache' }, 0],
  [301, { Vary: '*' }, 0],
  [301, { Vary: 'Accept-Encoding' }, Number.POSITIVE_INFINITY],
])('a %d with %j is taken from the cache for %d seconds', (status, headers, seconds) => {
  expect(fresh(status, headers)).toBe(seconds)
})

it('is never negative or no number, whatever the headers hold', () => {
  const name = fc.constantFrom('cache-control', 'expires', 'date', 'vary', 'pragma')
  fc.assert(
    fc.property(fc.constantFrom(301, 302), fc.dictionary(name, fc.string()), (status, headers) => {
      expect(fresh(status, headers)).toBeGreaterThanOrEqual(0)
    }),
  )
})
