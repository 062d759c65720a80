import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'admitad',
  name: 'Admitad',
  kind: 'network',
  docs: ['https://github.com/stape-io/admitad-tag'],
  hosts: ['ad.admitad.com'],
  identifiers: [
    {
      names: ['admitad_uid', 'tagtag_uid'],
      kind: 'network-click',
      where: ['query'],
      format: '^[0-9a-f]{32}$',
      cookies: ['_aid'],
      becomes: ['uid of the postback'],
      neededAtLanding: true,
    },
    {
      names: ['subid', 'subid1', 'subid2', 'subid3', 'subid4'],
      kind: 'sub-id',
      where: ['query'],
      ambiguous: true,
      becomes: ['subid of Admitad reports'],
    },
  ],
  nested: [{ hosts: ['ad.admitad.com'], parameters: ['ulp'] }],
  macros: { syntax: '[[[x]]]', names: { subid: 'sub1', payment_status: 'status', payment_sum: 'payout' } },
  linkTemplate: 'https://ad.admitad.com/g/{link_id}/?subid={click_id}&ulp={destination}',
  postback: {
    direction: 'receives',
    method: 'GET',
    template:
      'https://ad.admitad.com/tt?postback=1&campaign_code={campaign_id}&postback_key={postback_key}&action_code={action_id}&tariff_code={tariff_id}&uid={click_id}',
    required: ['postback', 'campaign_code', 'postback_key', 'action_code', 'tariff_code', 'uid'],
    optional: ['response_type'],
    clickIdParameter: 'uid',
    docs: 'https://github.com/stape-io/admitad-tag',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.banggood.in/?admitad_uid=c7ed8a1fc1d98fd67fb316cb9b1f572f&utm_content=1139132&tagtag_uid=c7ed8a1fc1d98fd67fb316cb9b1f572f',
      ids: [
        {
          name: 'admitad_uid',
          value: 'c7ed8a1fc1d98fd67fb316cb9b1f572f',
          kind: 'network-click',
          where: 'query',
        },
        { name: 'tagtag_uid', value: 'c7ed8a1fc1d98fd67fb316cb9b1f572f', kind: 'network-click' },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://ad.admitad.com/g/1e8d114494ab1d0f5a9d16525dc3e8/?subid=w7c1&ulp=https%3A%2F%2Fshop.example%2F',
      ids: [{ name: 'subid', value: 'w7c1', kind: 'sub-id' }],
      source: 'https://github.com/stape-io/admitad-tag',
    },
  ],
  nothing: [
    'https://www.admitad.com/en/?subid=w7c1',
    'https://shop.example/?uid=c7ed8a1fc1d98fd67fb316cb9b1f572f',
  ],
}
