import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'adtraction',
  name: 'Adtraction',
  kind: 'network',
  docs: ['https://github.com/stape-io/adtraction-tag'],
  hosts: ['track.adtraction.com'],
  identifiers: [
    {
      names: ['at_gd'],
      kind: 'network-click',
      where: ['query'],
      format: '^[0-9A-F]{40}$',
      cookies: ['at_gd'],
      becomes: ['at_gd of the conversion call'],
      neededAtLanding: true,
    },
  ],
  nested: [{ hosts: ['track.adtraction.com'], parameters: ['url'] }],
  postback: {
    direction: 'receives',
    method: 'GET',
    // t: 3 is a sale, which needs its value in am
    template:
      'https://track.adtraction.com/t/t?trt=4&ss=1&tk=1&ap={program_id}&t=3&tp={transaction_type_id}&c={currency}&ti={order_id}&am={payout}&at_gd={click_id}',
    required: ['trt', 'ss', 'tk', 'ap', 't', 'tp', 'c', 'ti', 'at_gd'],
    optional: ['am', 'cpn', 'xd', 'ch', 'ct'],
    clickIdParameter: 'at_gd',
    payoutUnit: 'major',
    docs: 'https://github.com/stape-io/adtraction-tag',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.allente.dk/?at_gd=F79ED0B476387593B26D73C81EDCFE735A2AB5B9',
      ids: [
        {
          name: 'at_gd',
          value: 'F79ED0B476387593B26D73C81EDCFE735A2AB5B9',
          kind: 'network-click',
          where: 'query',
        },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://track.adtraction.com/t/t?trt=4&ss=1&tk=1&at_gd=0A1B2C3D4E5F60718293A4B5C6D7E8F901234567',
      ids: [{ name: 'at_gd', value: '0A1B2C3D4E5F60718293A4B5C6D7E8F901234567', kind: 'network-click' }],
      source: 'https://github.com/stape-io/adtraction-tag',
    },
  ],
  nothing: [
    'https://adtraction.com/advertisers/?at=gd',
    'https://shop.example/?hash=F79ED0B476387593B26D73C81EDCFE735A2AB5B9',
  ],
}
