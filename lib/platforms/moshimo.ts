import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

const hosts = ['af.moshimo.com']

export const platform = definePlatform({
  id: 'moshimo',
  name: 'Moshimo Affiliate',
  kind: 'network',
  docs: ['https://af.moshimo.com/'],
  hosts,
  identifiers: [
    { names: ['a_id'], kind: 'sub-id', where: ['query'], format: '^\\d{1,9}$', ambiguous: true },
    {
      names: ['p_id', 'pc_id', 'pl_id'],
      kind: 'campaign',
      where: ['query'],
      format: '^\\d{1,9}$',
      ambiguous: true,
    },
  ],
  nested: [{ hosts, parameters: ['url'] }],
  linkTemplate:
    'https://af.moshimo.com/af/c/click?a_id={affiliate_id}&p_id={campaign_id}&pc_id={offer_id}&pl_id={creative_id}&url={destination}',
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://af.moshimo.com/af/c/click?a_id=5440080&p_id=4942&pc_id=13183&pl_id=65061',
      ids: [
        { name: 'a_id', value: '5440080', kind: 'sub-id', where: 'query' },
        { name: 'p_id', value: '4942', kind: 'campaign' },
        { name: 'pc_id', value: '13183', kind: 'campaign' },
        { name: 'pl_id', value: '65061', kind: 'campaign' },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://af.moshimo.com/af/c/click?a_id=5640991&p_id=4940&pc_id=13178&pl_id=65056&url=https%3A%2F%2Fwww.speek.jp%2F',
      ids: [
        { name: 'a_id', value: '5640991' },
        { name: 'p_id', value: '4940' },
        { name: 'pc_id', value: '13178' },
        { name: 'pl_id', value: '65056' },
      ],
      source: 'link in a public repository',
    },
  ],
  nothing: ['https://www.moshimo.com/about?a_id=1', 'https://shop.example/?a_id=5440080&p_id=4942'],
}
