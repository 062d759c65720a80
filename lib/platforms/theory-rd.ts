import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'theory-rd',
  name: 'Theory Rd.',
  kind: 'tracker',
  docs: ['https://trk.theoryrd.com/docs/tracking-macros'],
  hosts: [],
  identifiers: [],
  macros: {
    syntax: '{x}',
    clickId: 'click_id',
    names: {
      click_id: 'click_id',
      tid: 'click_id',
      // Channel, campaign, ad set, ad, placement.
      sub1: 'sub1',
      sub2: 'sub2',
      sub3: 'sub3',
      sub4: 'sub4',
      sub5: 'sub5',
      gclid: 'gclid',
      fbclid: 'fbclid',
      ttclid: 'ttclid',
      msclkid: 'msclkid',
    },
  },
})

export const samples: PlatformSamples = {
  found: [],
  nothing: ['https://trk.theoryrd.com/docs/tracking-macros', 'https://shop.example/?tid=4711'],
}
