import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'zucks',
  name: 'Zucks',
  kind: 'ad',
  docs: ['https://github.com/AdguardTeam/AdguardFilters', 'https://github.com/DandelionSprout/adfilt'],
  hosts: [],
  identifiers: [{ names: ['_zucks_suid'], kind: 'sub-id', where: ['query'] }],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://shop.example/lp?_zucks_suid=1f6e2a349b7c4d218a5e',
      ids: [{ name: '_zucks_suid', value: '1f6e2a349b7c4d218a5e', kind: 'sub-id', where: 'query' }],
      source: 'https://github.com/AdguardTeam/AdguardFilters',
    },
    {
      url: 'https://app.example/?utm_source=zucks&_zucks_suid=w7c1q2',
      ids: [{ name: '_zucks_suid', value: 'w7c1q2' }],
      source: 'https://github.com/DandelionSprout/adfilt',
    },
  ],
  nothing: ['https://zucks.co.jp/?suid=1', 'https://shop.example/?_suid=1f6e2a349b7c4d218a5e'],
}
