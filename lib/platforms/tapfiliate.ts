import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'tapfiliate',
  name: 'Tapfiliate',
  kind: 'network',
  docs: ['https://tapfiliate.com/docs/javascript/', 'https://stape.io/solutions/tapfiliate-tag'],
  hosts: [],
  identifiers: [
    { names: ['tap_a', 'tap_s'], kind: 'sub-id', where: ['query'], format: '^\\d+-[0-9a-f]{6}$' },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.datacamp.com/courses/tech:python?tap_a=5644-dce66f&tap_s=75426-9cf8ad',
      ids: [
        { name: 'tap_a', value: '5644-dce66f', kind: 'sub-id', where: 'query' },
        { name: 'tap_s', value: '75426-9cf8ad', kind: 'sub-id' },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://www.quicknode.com?tap_a=67226-09396e&tap_s=3027894-be8de5&utm_source=affiliate',
      ids: [
        { name: 'tap_a', value: '67226-09396e' },
        { name: 'tap_s', value: '3027894-be8de5' },
      ],
      source: 'link in a public repository, shortened',
    },
  ],
  nothing: ['https://tapfiliate.com/?a=5644-dce66f', 'https://grid.example/?vtap_s=1&order=75426-9cf8ad'],
}
