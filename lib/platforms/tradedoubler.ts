import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'tradedoubler',
  name: 'Tradedoubler',
  kind: 'network',
  docs: [
    'https://dev.tradedoubler.com/tracking/advertiser',
    'https://dev.tradedoubler.com/crossdevice/publisher',
  ],
  hosts: ['*.tradedoubler.com'],
  identifiers: [
    {
      names: ['tduid'],
      kind: 'network-click',
      where: ['query'],
      format: '^\\([^()]{1,83}\\)\\(\\d*\\)\\(\\d*\\)\\([^()]*\\)\\([^()]*\\)$',
      distinctive: true,
      cookies: ['tduid', 'TRADEDOUBLER'],
      becomes: ['tduid of the report call'],
      neededAtLanding: true,
    },
    { names: ['tdclid_sn'], kind: 'network-click', where: ['query'], cookies: ['tdclid_sn'] },
    {
      names: ['epi', 'epi1', 'epi2'],
      kind: 'sub-id',
      where: ['query'],
      ambiguous: true,
      companions: ['tduid'],
      becomes: ['epi of Tradedoubler reports'],
    },
    { names: ['p', 'a', 'g'], kind: 'sub-id', where: ['query'], format: '^\\d{1,10}$', ambiguous: true },
  ],
  nested: [{ hosts: ['*.tradedoubler.com'], parameters: ['url', '_td_deeplink'] }],
  linkTemplate:
    'https://clk.tradedoubler.com/click?p={program_id}&a={affiliate_id}&g={ad_id}&epi={click_id}&url={destination}',
  postback: {
    direction: 'receives',
    method: 'GET',
    template:
      'https://tbs.tradedoubler.com/report?organization={organization_id}&event={event_id}&ordernumber={order_id}&tduid={click_id}',
    required: ['organization', 'event', 'ordernumber', 'tduid'],
    optional: ['program', 'tdclid'],
    clickIdParameter: 'tduid',
    docs: 'https://dev.tradedoubler.com/tracking/advertiser',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.oneworldobservatory.com/buy-tickets/tradedoubler/?tduid=ce1a6289b3062962a332618c6cab2697',
      ids: [
        { name: 'tduid', value: 'ce1a6289b3062962a332618c6cab2697', kind: 'network-click', where: 'query' },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://www.microsoft.com/en-us/software-download/?OCID=AID2200057&tduid=%28ir__zpv3mpuozckfqijnkk0sohz3we2xobwf0ymxujdc00%29%287593%29%281243925%29%28nODrLJHOac%29%28%29',
      ids: [
        {
          name: 'tduid',
          value: '(ir__zpv3mpuozckfqijnkk0sohz3we2xobwf0ymxujdc00)(7593)(1243925)(nODrLJHOac)()',
          kind: 'network-click',
        },
      ],
      source: 'link in a public repository, its epi shortened',
    },
    {
      url: 'https://clk.tradedoubler.com/click?p=12345&a=23456&g=34567&epi=w7c1&url=https%3A%2F%2Fadvertiser.example%2F',
      ids: [
        { name: 'p', value: '12345' },
        { name: 'a', value: '23456' },
        { name: 'g', value: '34567' },
        { name: 'epi', value: 'w7c1', kind: 'sub-id' },
      ],
      source: 'https://dev.tradedoubler.com/crossdevice/publisher',
    },
  ],
  nothing: [
    'https://shop.example/?p=12345&a=1&g=2&epi=w7c1',
    'https://shop.example/?td=ce1a6289b3062962a332618c6cab2697',
  ],
}
