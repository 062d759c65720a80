import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'ezmob',
  name: 'EZmob',
  kind: 'ad',
  docs: [
    'https://helpdesk.ezmob.com/en/article/how-to-track-conversions-with-ezmobs-postback-4z7hva',
    'https://helpdesk.ezmob.com/en/article/server-to-server-s2s-postback-configuration-k1yg9y',
  ],
  // The hosts of its postback: in a landing page's URL the advertiser names the parameter.
  hosts: ['xml.ezmob.com', 'xml.qualiclicks.com'],
  identifiers: [
    {
      names: ['c'],
      kind: 'ad-click',
      where: ['query'],
      ambiguous: true,
      becomes: ['c of the postback'],
      docs: 'https://helpdesk.ezmob.com/en/article/how-to-track-conversions-with-ezmobs-postback-4z7hva',
    },
  ],
  macros: {
    syntax: '{x}',
    clickId: 'conversion',
    names: {
      conversion: 'click_id',
      campaign: 'campaign_id',
      banner: 'creative_id',
      keyword: 'keyword',
      source: 'source',
      subid: 'source_id',
      pubfeed: 'publisher_id',
      request_id: 'request_id',
      bid: 'cost',
    },
  },
  postback: {
    direction: 'receives',
    method: 'GET',
    template: 'https://xml.ezmob.com/conversion?c={click_id}&value={payout}',
    required: ['c'],
    optional: ['value'],
    clickIdParameter: 'c',
    docs: 'https://helpdesk.ezmob.com/en/article/how-to-track-conversions-with-ezmobs-postback-4z7hva',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://xml.ezmob.com/conversion?c=8a30d5c97e14&value=3.2',
      ids: [{ name: 'c', value: '8a30d5c97e14', kind: 'ad-click', where: 'query' }],
      source: 'https://helpdesk.ezmob.com/en/article/how-to-track-conversions-with-ezmobs-postback-4z7hva',
    },
    {
      url: 'https://xml.qualiclicks.com/conversion?c=41be0f27&value=1',
      ids: [{ name: 'c', value: '41be0f27', kind: 'ad-click', where: 'query' }],
      source: 'https://helpdesk.ezmob.com/en/article/server-to-server-s2s-postback-configuration-k1yg9y',
    },
  ],
  nothing: [
    'https://www.ezmob.com/push-ads?c=8a30d5c97e14',
    'https://shop.example/conversion?c=8a30d5c97e14&value=3.2',
  ],
}
