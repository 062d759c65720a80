import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'bronto',
  name: 'Bronto',
  kind: 'email',
  docs: ['https://p.bm23.com/bta.js'],
  hosts: [],
  identifiers: [
    { names: ['_bta_tid', '_bta_c'], kind: 'email', where: ['query'], docs: 'https://p.bm23.com/bta.js' },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'http://example.com/support?_bta_tid=3.gI4.DaQxAC.Gy1-.Acxnpz..Ayb9gw.t....b.W9oUHw.U6oUHw.1rZCMB&_bta_c=c3fa5qinuhew8gd0ocub7rw4xucbd',
      ids: [
        {
          name: '_bta_tid',
          value: '3.gI4.DaQxAC.Gy1-.Acxnpz..Ayb9gw.t....b.W9oUHw.U6oUHw.1rZCMB',
          kind: 'email',
          where: 'query',
        },
        { name: '_bta_c', value: 'c3fa5qinuhew8gd0ocub7rw4xucbd', kind: 'email' },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://shop.example/sale?_bta_tid=3.gI4.DaQxAC&color=red',
      ids: [{ name: '_bta_tid', value: '3.gI4.DaQxAC' }],
      source: 'https://p.bm23.com/bta.js',
    },
  ],
  nothing: ['https://bronto.com/?tid=1', 'https://shop.example/?bta_tid=3.gI4.DaQxAC&c=1'],
}
