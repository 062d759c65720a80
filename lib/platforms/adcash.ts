import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'adcash',
  name: 'Adcash',
  kind: 'ad',
  docs: [
    'https://support.adcash.com/en/articles/54-event-tracking',
    'https://help.peerclick.com/docs/adcash-integration',
  ],
  hosts: [],
  // On the landing page the advertiser names the parameter; this one is the postback's.
  identifiers: [
    {
      names: ['cid'],
      kind: 'ad-click',
      where: ['query'],
      ambiguous: true,
      becomes: ['cid of the postback'],
      docs: 'https://support.adcash.com/en/articles/54-event-tracking',
    },
  ],
  macros: {
    syntax: '[x]',
    clickId: 'clickid',
    names: {
      clickid: 'click_id',
      zone: 'placement_id',
      campaign: 'campaign_id',
      advertiser: 'advertiser_id',
      country: 'country',
      lang: 'language',
      timestamp: 'click_time',
    },
  },
  postback: {
    direction: 'receives',
    method: 'GET',
    template:
      'https://www.pixelhere.com/et/event.php?advertiser={advertiser_id}&cid={click_id}&id={goal_id}&type={event}&price={payout}',
    required: ['advertiser', 'cid', 'id', 'type'],
    // price: where a share of the sale is paid
    optional: ['price'],
    clickIdParameter: 'cid',
    docs: 'https://support.adcash.com/en/articles/54-event-tracking',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.pixelhere.com/et/event.php?advertiser=212168&cid=169037257822220TVNTV428847668204V9b&id=824d26&value=0.1',
      ids: [{ name: 'cid', value: '169037257822220TVNTV428847668204V9b', kind: 'ad-click', where: 'query' }],
      source: 'link in a public repository, shortened',
    },
    {
      url: 'https://www.pixelhere.com/et/event.php?type=Registration&advertiser=1&id=9c977c&cid=1122334455',
      ids: [{ name: 'cid', value: '1122334455' }],
      source: 'https://support.adcash.com/en/articles/54-event-tracking',
    },
  ],
  nothing: [
    'https://adcash.com/advertisers/?cid=12',
    'https://shop.example/?cid=1122334455&advertiser=1&id=9c977c',
  ],
}
