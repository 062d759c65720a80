import fc from 'fast-check'
import { type Comparison, compareClicks } from '@/lib/compare/compare'
import { builtIn } from '@/lib/ids/known'
import type { Click, Hop } from '@/lib/schemas/click'
import { clickOf } from '../checks/clicks'
import { chain, hop } from '../ids/hops'

export const GCLID = 'EAIaIQobChMI6_Xr9-vH_wIVkYbVCh1AkwGyEAAYASAAEgJ5ZfD_BwE'
export const OTHER_GCLID = 'EAIaIQobChMI5ZqX8dK3kAMVh0tBAh1uPQw7EAAYASAAEgLqN_D_BwE'

/** Clicks over these addresses, without their scheme, compared. */
export function compareChains(left: string[], right: string[]): Comparison {
  return compare(clickOf(chain(...left)), clickOf(chain(...right)))
}

export function compare(left: Click, right: Click): Comparison {
  return compareClicks([left], [right], builtIn)
}

const hosts = fc.constantFrom(
  'www.awin1.com',
  'go.trk.example',
  'pre.example',
  'shop.example',
  'shop.example',
)
const header = fc.record({
  name: fc.constantFrom('Location', 'Date', 'Set-Cookie', 'X-One', 'x-one', 'Cookie', 'Referer'),
  value: fc.constantFrom('a=1', 'b=2; Path=/', 'digest~3fa91c20e7', 'c=digest~0000000000', GCLID, ''),
})
const anyHop: fc.Arbitrary<Hop> = fc
  .record({
    host: hosts,
    path: fc.constantFrom('/', '/deal', '/a/b'),
    query: fc.array(
      fc.constantFrom(
        `gclid=${GCLID}`,
        `gclid=${OTHER_GCLID}`,
        'sub1=a',
        'sub1=b',
        'u=https%3A%2F%2Fa.example',
        'x',
      ),
      { maxLength: 4 },
    ),
    more: fc.record({
      how: fc.constantFrom('http', 'link', 'script', 'frame', 'history'),
      by: fc.constantFrom('server', 'page', 'unknown'),
      status: fc.constantFrom(undefined, 200, 302, 500),
      endedAt: fc.option(fc.integer({ min: 1_000, max: 9_000 }), { nil: undefined }),
      fromCache: fc.constantFrom(undefined, true, false),
      frameId: fc.constantFrom(0, 0, 0, 7),
      requestHeaders: fc.array(header, { maxLength: 3 }),
      responseHeaders: fc.array(header, { maxLength: 3 }),
    }),
  })
  .map(({ host, path, query, more }) =>
    hop(`https://${host}${path}${query.length > 0 ? '?' : ''}${query.join('&')}`, more as Partial<Hop>),
  )

/** Any click, over few hosts so that two have something in common. */
export const anyClick: fc.Arbitrary<Click> = fc
  .record({
    hops: fc.array(anyHop, { maxLength: 7 }),
    outcome: fc.constantFrom('landed', 'failed', 'open'),
  })
  .map(({ hops, outcome }) => clickOf(hops, { outcome: outcome as Click['outcome'] }))
