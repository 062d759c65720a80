import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtIn } from '@/lib/ids/known'
import { holdsId, isSought, soughtBy, storageOf } from '@/lib/ids/storage'
import { platforms } from '@/lib/platforms/catalogue'
import { clickOf } from '../checks/clicks'
import { chain, hop } from './hops'

const GCLID = 'EAIaIQobChMI5ZqX8dK3kAMVh0tBAh1uPQw7EAAYASAAEgLqN_D_BwE'

describe('what is looked for on a landing page', () => {
  const sought = soughtBy(
    clickOf(chain(`ads.example/?gclid=${GCLID}&utm_source=x&gad_source=1`, 'shop.example/')),
    builtIn,
  )

  it('is the click IDs, and the cookies of their platforms', () => {
    expect(sought.values).toEqual([GCLID])
    expect(sought.names).toEqual(expect.arrayContaining(['_gcl_aw', '_gcl_gb', '_gac_*']))
  })

  it.each([
    ['_gcl_aw', 'GCL.1790000000.another'],
    ['_GAC_UA-123-1', 'x'],
    ['my_click', GCLID],
    ['session', encodeURIComponent(JSON.stringify({ id: GCLID }))],
  ])('so that the cookie %s=%s concerns it', (name, value) => {
    expect(isSought({ name, value }, sought)).toBe(true)
  })

  it.each([
    ['session', '64f0c1a7b3e2d90001a4bb17'],
    ['_fbc', 'fb.1.1790000000000.x'],
    ['_gcl_aw_copy', 'GCL.1790000000.another'],
  ])('and the cookie %s=%s does not', (name, value) => {
    expect(isSought({ name, value }, sought)).toBe(false)
  })

  it('is the cookies of tracking scripts too, where one of them has called', () => {
    const scriptCalls = [{ url: 'https://ef.example/scripts/sdk/everflow.js', at: 1 }]
    const direct = clickOf([hop('https://shop.example/')], {
      landing: { cookies: [], scriptCalls, pixels: [] },
    })
    expect(soughtBy(direct, builtIn)).toMatchObject({
      names: expect.arrayContaining(['ef_tid_c_o_*', 'rtkclickid-store']),
      values: [],
    })
  })

  it('is nothing where no click ID is: not of campaigns, cookies or frames', () => {
    const cookie = [{ name: 'cookie', value: `_gcl_aw=GCL.1790000000.${GCLID}` }]
    const hops = [
      hop('https://shop.example/?utm_source=x&gclid=', { requestHeaders: cookie }),
      hop(`https://ads.example/?gclid=${GCLID}`, { frameId: 2 }),
    ]
    expect(soughtBy(clickOf(hops), builtIn)).toEqual({ names: [], values: [] })
  })

  it('is never every cookie', () => {
    const bare = platforms.flatMap(({ id, identifiers }) =>
      identifiers.flatMap(({ cookies = [] }) =>
        cookies.filter((name) => name.replace('*', '').length < 3).map((name) => `${id}: ${name}`),
      ),
    )
    expect(bare).toEqual([])
  })
})

describe('where an identifier is stored', () => {
  it('is known by its name, or under another by a telling shape', () => {
    const known = storageOf({ name: 'GCLID', value: 'test', platform: 'google-ads' }, builtIn)
    expect(known).toMatchObject({ expected: true, cookies: expect.arrayContaining(['_gcl_aw']) })
    expect(storageOf({ name: 'sub1', value: GCLID, platform: 'google-ads' }, builtIn)).toEqual(known)
  })

  it('is not known where the platform says nothing, or nobody knows the platform', () => {
    const nowhere = { expected: false, cookies: [] }
    expect(storageOf({ name: 'sub1', value: 'test', platform: 'google-ads' }, builtIn)).toEqual(nowhere)
    expect(storageOf({ name: 'clickid', value: 'a', platform: 'unknown' }, builtIn)).toEqual(nowhere)
  })
})

it('a cookie holds an identifier however often it is encoded, and whatever is around it', () => {
  const text = fc.stringMatching(/^[ -~]{0,20}$/)
  const id = fc.stringMatching(/^[A-Za-z0-9_-]{8,60}$/)
  fc.assert(
    fc.property(text, id, text, fc.nat(2), (before, value, after, times) => {
      const sent = Array.from({ length: times }).reduce<string>(encodeURIComponent, before + value + after)
      expect(holdsId({ name: 'a', value: sent }, value)).toBe(true)
    }),
  )
  expect(holdsId({ name: 'a', value: 'x12' }, '12')).toBe(false)
  expect(holdsId({ name: 'a', value: '12' }, '12')).toBe(true)
})
