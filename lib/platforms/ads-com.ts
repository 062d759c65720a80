import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'ads-com',
  name: 'ads.com',
  kind: 'network',
  docs: ['https://refdocs.ads.com/cs/s2s-tracking'],
  hosts: [],
  identifiers: [],
  // Every parameter of the landing page has a macro of its name.
  macros: {
    syntax: '{x}',
    clickId: 'click_id',
    names: {
      click_id: 'click_id',
      fbclid: 'fbclid',
      ttclid: 'ttclid',
      ob_click_id: 'ob_click_id',
      rc_uuid: 'rc_uuid',
    },
  },
  slots: { '*': '*' },
})

export const samples: PlatformSamples = {
  found: [],
  nothing: ['https://refdocs.ads.com/cs/s2s-tracking?click_id=1', 'https://parked.example/?click_id=w7c1q2'],
}
