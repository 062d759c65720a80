import { describe, expect, it } from 'vitest'
import { findIdsWith, platformOfUrl } from '@/lib/ids'
import { builtIn, knownBy, platformName } from '@/lib/ids/known'
import type { OwnPlatform } from '@/lib/schemas/own-platform'
import { defaultSettings } from '@/lib/schemas/settings'
import { ownDomain, ownTracker } from './own'

const knownWith = (...ownPlatforms: OwnPlatform[]) => knownBy({ ...defaultSettings, ownPlatforms })

describe('what is known', () => {
  it('is the built-in catalogue where the user says nothing', () => {
    expect(knownBy(defaultSettings).index).toBe(builtIn.index)
  })

  it('is made once for the same settings', () => {
    const settings = { ...defaultSettings, ownPlatforms: [ownTracker] }
    const changed = { ...settings, keepDays: 3 }
    expect(knownBy(changed)).toBe(knownBy(settings))
    expect(knownBy({ ...settings, expectations: [{ name: 'gclid' }] })).not.toBe(knownBy(settings))
  })

  it('carries the user’s expectations', () => {
    const expectations = [{ name: 'gclid', host: 'shop.example' }]
    expect(knownBy({ ...defaultSettings, expectations }).expected).toEqual(expectations)
  })
})

describe('a platform of the user’s own', () => {
  const known = knownWith(ownTracker)

  it('names its hosts and its identifiers', () => {
    expect(platformOfUrl('https://go.house.example/c/1', known.index)?.name).toBe('House tracker')
    expect(findIdsWith('https://shop.example/?hcid=4711', known.index)).toEqual([
      { name: 'hcid', value: '4711', platform: 'house-tracker', kind: 'tracker-click', where: 'query' },
    ])
    expect(platformName('house-tracker', known)).toBe('House tracker')
  })

  it('leaves all others as they are', () => {
    const url = 'https://shop.example/?gclid=EAIaIQobChMI5ZqX8dK3kAMVh0tBAh1uPQw7EAAYASAAEgLqN_D_BwE'
    expect(findIdsWith(url, known.index)).toEqual(findIdsWith(url, builtIn.index))
    expect(platformOfUrl('https://x.rdtk.io/', known.index)?.name).toBe('RedTrack')
  })

  it('wins where a built-in one claims the same host', () => {
    const own = knownWith({ ...ownTracker, hosts: ['*.rdtk.io'] })
    expect(platformOfUrl('https://x.rdtk.io/', own.index)?.name).toBe('House tracker')
  })
})

describe('a private domain of a known platform', () => {
  const known = knownWith(ownDomain)

  it('is named after it', () => {
    expect(platformOfUrl('https://go.house.example/', known.index)?.name).toBe('RedTrack')
    expect(platformOfUrl('https://x.rdtk.io/', known.index)?.name).toBe('RedTrack')
  })

  it('makes its ambiguous names its own there', () => {
    const url = 'https://go.house.example/?sub3=summer'
    expect(findIdsWith(url, builtIn.index)[0]?.platform).toBe('unknown')
    expect(findIdsWith(url, known.index)[0]?.platform).toBe('redtrack')
  })

  it('holds the IDs in its path that the platform’s own hosts do', () => {
    const impact = knownWith({ ...ownDomain, id: 'impact', name: 'Impact' })
    const [ordinary, own] = ['https://x.pxf.io', 'https://go.house.example'].map((host) =>
      findIdsWith(`${host}/c/123456/789012/3456`, impact.index).map(({ name, value, platform }) => [
        name,
        value,
        platform,
      ]),
    )
    expect(ordinary).not.toEqual([])
    expect(own).toEqual(ordinary)
  })

  it('is there once, with all that the platform has', () => {
    const redtrack = known.platforms.filter(({ id }) => id === 'redtrack')
    expect(redtrack).toHaveLength(1)
    expect(redtrack[0]?.postback?.clickIdParameter).toBe('clickid')
  })
})
