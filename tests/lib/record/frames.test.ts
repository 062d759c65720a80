import { expect, it } from 'vitest'
import { builtIn, knownBy } from '@/lib/ids/known'
import { framePatterns, ownFramePatterns } from '@/lib/record/frames'
import { defaultSettings } from '@/lib/schemas/settings'
import { ownDomain, ownTracker } from '../ids/own'

const patternsWith = (...ownPlatforms: (typeof ownTracker)[]) =>
  ownFramePatterns(knownBy({ ...defaultSettings, ownPlatforms }))

it('frames through the user’s own trackers are looked at, beside those of the catalogue', () => {
  expect(patternsWith()).toEqual([])
  expect(patternsWith(ownTracker)).toEqual(['*://go.house.example/*'])
  expect(patternsWith(ownDomain)).toEqual(['*://go.house.example/*'])
  expect(framePatterns(builtIn)).not.toContain('*://go.house.example/*')
})

it('frames of advertisements, which are on most pages of the web, are not', () => {
  expect(patternsWith({ ...ownTracker, kind: 'ad' })).toEqual([])
})
