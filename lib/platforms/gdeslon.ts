import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

const hosts = ['f.gdeslon.ru', 'sf.gdeslon.ru']

export const platform = definePlatform({
  id: 'gdeslon',
  name: 'GdeSlon',
  kind: 'network',
  docs: ['https://www.gdeslon.ru/'],
  hosts,
  identifiers: [
    { names: ['_gs_ref'], kind: 'network-click', where: ['query'], format: '^[0-9a-f]{40}$' },
    { names: ['gsaid'], kind: 'sub-id', where: ['query'], format: '^\\d{1,9}$' },
    // How long the merchant's cookie is to last.
    { names: ['_gs_cttl'], kind: 'campaign', where: ['query'], format: '^\\d{1,4}$' },
    { names: ['mid'], kind: 'campaign', where: ['query'], format: '^\\d{1,9}$', ambiguous: true },
  ],
  pathIdentifiers: [{ hosts, pattern: '^/cf/([0-9a-f]{10})(?:/|$)', name: 'webmaster', kind: 'sub-id' }],
  nested: [{ hosts, parameters: ['goto'] }],
  linkTemplate: 'https://sf.gdeslon.ru/cf/{affiliate_id}?mid={campaign_id}&goto={destination}',
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://book24.ru/product/viy-544196/?gsaid=64275&_gs_ref=b52c4a95ee5c9d0fc1e7781a2be1c92580487a3e&_gs_cttl=30&utm_campaign=64275',
      ids: [
        { name: 'gsaid', value: '64275', kind: 'sub-id', where: 'query' },
        { name: '_gs_ref', value: 'b52c4a95ee5c9d0fc1e7781a2be1c92580487a3e', kind: 'network-click' },
        { name: '_gs_cttl', value: '30', kind: 'campaign' },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://f.gdeslon.ru/cf/0c7e8158ad?mid=12027&goto=https%3A%2F%2Fshop.example%2Fproduct%2F101201%2F',
      ids: [
        { name: 'webmaster', value: '0c7e8158ad', kind: 'sub-id', where: 'path' },
        { name: 'mid', value: '12027', kind: 'campaign', where: 'query' },
      ],
      source: 'link in a public repository, its destination replaced',
    },
  ],
  nothing: [
    'https://www.gdeslon.ru/shops?mid=12027',
    'https://shop.example/cf/0c7e8158ad?mid=12027&gs_ref=1',
  ],
}
