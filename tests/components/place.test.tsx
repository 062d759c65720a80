import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeFromHash, placeToHash, SCOPES, TABS, TOOLS } from '@/components/workbench/place'

describe('the address of a place', () => {
  it('leads back to the place', () => {
    const place = fc.record({
      tool: fc.constantFrom(...TOOLS),
      from: fc.option(fc.nat(), { nil: undefined }),
      partnerId: fc.option(fc.uuid(), { nil: undefined }),
      clickId: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
      compareId: fc.option(fc.uuid(), { nil: undefined }),
      tab: fc.constantFrom(...TABS),
      form: fc.constantFrom('postback', 'meta', 'ga4'),
      scope: fc.constantFrom(...SCOPES),
      hop: fc.option(fc.nat(), { nil: undefined }),
    })
    fc.assert(
      fc.property(place, (given) => {
        expect(placeFromHash(placeToHash(given))).toEqual({
          ...given,
          clickId: given.clickId?.toWellFormed(),
        })
      }),
    )
  })

  it('falls back to the beginning where it says nothing known', () => {
    expect(placeFromHash('#tab=constructor&form=<b>&scope=all&tool=all&from=-1&hop=2e1')).toEqual({
      tool: 'clicks',
      from: undefined,
      partnerId: undefined,
      clickId: undefined,
      compareId: undefined,
      tab: 'hops',
      form: 'postback',
      scope: 'click',
      hop: undefined,
    })
  })
})
