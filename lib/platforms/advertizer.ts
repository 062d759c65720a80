import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'advertizer',
  name: 'Advertizer',
  kind: 'ad',
  docs: ['https://kintura.com/docs/presets/pairings/'],
  hosts: [],
  // On the landing page the advertiser names the parameter; this one is the postback's.
  identifiers: [
    {
      names: ['clickid'],
      kind: 'ad-click',
      where: ['query'],
      ambiguous: true,
      becomes: ['clickid of the postback'],
    },
  ],
  macros: {
    syntax: '[[x]]',
    clickId: 'subid',
    names: { subid: 'click_id', click_cost: 'cost', partner_id: 'partner_id', pid: 'publisher_id' },
  },
  postback: {
    direction: 'receives',
    method: 'GET',
    template:
      'http://postback.advertizer.com/pb.php?clickid={click_id}&txn_id={order_id}&amount={payout}&advertiser_id={advertiser_id}&key={key}',
    required: ['clickid', 'advertiser_id', 'key'],
    optional: ['txn_id', 'amount'],
    clickIdParameter: 'clickid',
    docs: 'https://kintura.com/docs/presets/pairings/',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'http://postback.advertizer.com/pb.php?clickid=w7c1q2&amount=1&advertiser_id=brand77&key=k3y',
      ids: [{ name: 'clickid', value: 'w7c1q2', kind: 'ad-click', where: 'query' }],
      source: 'link in a public repository, its values replaced',
    },
    {
      url: 'http://postback.advertizer.com/pb.php?clickid=z9k4m2&txn_id=z9k4m2&amount=0.36&advertiser_id=brand77&key=k3y',
      ids: [{ name: 'clickid', value: 'z9k4m2' }],
      source: 'link in a public repository, its values replaced',
    },
  ],
  nothing: [
    'https://www.advertizer.com/?clickid=w7c1q2',
    'https://shop.example/?clickid=w7c1q2&advertiser_id=brand77',
  ],
}
