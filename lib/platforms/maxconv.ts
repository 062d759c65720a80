import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'maxconv',
  name: 'MaxConv',
  kind: 'tracker',
  docs: ['https://maxconv.com/docs/conv-tracking/s2s-postback-param/'],
  // Runs on its users' own domains.
  hosts: [],
  identifiers: [
    {
      // Yandex numbers its partners under the same name.
      names: ['clid'],
      kind: 'tracker-click',
      where: ['query'],
      ambiguous: true,
      companions: ['txid'],
      becomes: ['clid of the postback'],
      docs: 'https://maxconv.com/docs/conv-tracking/s2s-postback-param/',
    },
  ],
  postback: {
    direction: 'receives',
    method: 'GET',
    template:
      'https://{domain}/conv?clid={click_id}&payout={payout}&txid={order_id}&event={event}&currency={currency}',
    required: ['clid'],
    optional: ['payout', 'txid', 'event', 'currency', 'secret'],
    clickIdParameter: 'clid',
    docs: 'https://maxconv.com/docs/conv-tracking/s2s-postback-param/',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://trk.example/conv?clid=6f1c0a9d2b7e&payout=12.5&txid=1001',
      ids: [{ name: 'clid', value: '6f1c0a9d2b7e', kind: 'tracker-click', where: 'query' }],
      source: 'https://maxconv.com/docs/conv-tracking/s2s-postback-param/',
    },
    {
      url: 'https://trk.example/conv?txid=1002&clid=93be4471&event=sale&currency=EUR',
      ids: [{ name: 'clid', value: '93be4471', kind: 'tracker-click', where: 'query' }],
      source: 'https://maxconv.com/docs/conv-tracking/s2s-postback-param/',
    },
  ],
  nothing: ['https://yandex.example/?clid=2270455&text=shoes', 'https://maxconv.com/docs/?txid=1001'],
}
