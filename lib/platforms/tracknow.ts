import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'tracknow',
  name: 'TrackNow',
  kind: 'network',
  docs: ['https://help.tracknow.io'],
  // Every network has a tracking domain of its own.
  hosts: [],
  identifiers: [],
  macros: {
    syntax: '{x}',
    clickId: 'click_id',
    names: {
      click_id: 'click_id',
      sub1: 'sub1',
      sub2: 'sub2',
      sub3: 'sub3',
      sub4: 'sub4',
      sub5: 'sub5',
      sub6: 'sub6',
      sub7: 'sub7',
      sub8: 'sub8',
    },
  },
})

export const samples: PlatformSamples = {
  found: [],
  nothing: ['https://help.tracknow.io/?q=sub1', 'https://post.example/tracknow?parcel=00340434161094021501'],
}
