import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'content-ad',
  name: 'Content.ad',
  kind: 'ad',
  docs: ['https://kintura.com/docs/presets/pairings/'],
  hosts: [],
  identifiers: [],
  // [did] and [cid] exist, too; what they stand for is not documented.
  macros: { syntax: '[x]', names: { adid: 'ad_id' } },
})

export const samples: PlatformSamples = {
  found: [],
  nothing: ['https://www.content.ad/?adid=1', 'https://shop.example/?did=1&adid=2&cid=3'],
}
