import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'kadam',
  name: 'Kadam',
  kind: 'ad',
  docs: ['https://wiki.kadam.net/en/index.php?title=Configuring_postback_for_CPA'],
  // The host of its postback: in a landing page's URL the advertiser names the parameter.
  hosts: ['kdtrk.net'],
  identifiers: [
    {
      names: ['data'],
      kind: 'ad-click',
      where: ['query'],
      ambiguous: true,
      becomes: ['data of the postback'],
      docs: 'https://wiki.kadam.net/en/index.php?title=Configuring_postback_for_CPA',
    },
  ],
  macros: {
    syntax: '{x}',
    clickId: 'click_id',
    names: {
      click_id: 'click_id',
      site_id: 'source',
      cpc: 'cost',
      ad_id: 'ad_id',
      campaign_id: 'campaign_id',
      division: 'division',
      page_cat_id: 'category_id',
      price_model: 'price_model',
      sub_age: 'subscription_age',
    },
  },
  postback: {
    direction: 'receives',
    method: 'GET',
    template: 'https://kdtrk.net/ru/postback/?data={click_id}&cost={payout}&status={status}',
    required: ['data'],
    optional: ['cost', 'status'],
    clickIdParameter: 'data',
    docs: 'https://wiki.kadam.net/en/index.php?title=Configuring_postback_for_CPA',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://kdtrk.net/ru/postback/?data=0000x4a7d1ed414474e4033ac29ccb8653d9b&cost=4.2&status=approved',
      ids: [
        {
          name: 'data',
          value: '0000x4a7d1ed414474e4033ac29ccb8653d9b',
          kind: 'ad-click',
          where: 'query',
        },
      ],
      source: 'https://wiki.kadam.net/en/index.php?title=Configuring_postback_for_CPA',
    },
    {
      url: 'https://kdtrk.net/en/postback/?status=approved&data=0000x9b04cc1f5d7a4f1e8c2b6d3a70e95f14',
      ids: [{ name: 'data', value: '0000x9b04cc1f5d7a4f1e8c2b6d3a70e95f14', kind: 'ad-click' }],
      source: 'postback in a public repository, its click ID made up',
    },
  ],
  nothing: [
    'https://www.kadam.net/en/advertisers?data=0000x4a7d1ed414474e4033ac29ccb8653d9b',
    'https://shop.example/ru/postback/?data=0000x4a7d1ed414474e4033ac29ccb8653d9b',
  ],
}
