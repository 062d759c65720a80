import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'decisive',
  name: 'Decisive',
  kind: 'ad',
  docs: ['https://kintura.com/docs/presets/pairings/'],
  hosts: [],
  identifiers: [],
  macros: {
    syntax: '{{{x}}}',
    clickId: 'bidhash',
    names: { bidhash: 'click_id', ad_id: 'ad_id', placement: 'placement' },
  },
})

export const samples: PlatformSamples = {
  found: [],
  nothing: ['https://decisive.is/?bidhash=1', 'https://shop.example/?bidhash=w7c1q2&ad_id=7'],
}
