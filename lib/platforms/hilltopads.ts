import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'hilltopads',
  name: 'HilltopAds',
  kind: 'ad',
  docs: ['https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json'],
  // The host of its postback: in a landing page's URL the advertiser names the parameter.
  hosts: ['postback.hilltopads.com'],
  identifiers: [
    {
      names: ['token'],
      kind: 'ad-click',
      where: ['query'],
      ambiguous: true,
      becomes: ['token of the postback'],
    },
  ],
  macros: {
    syntax: '{{x}}',
    clickId: 'ctoken',
    names: {
      ctoken: 'click_id',
      price: 'cost',
      zoneid: 'placement',
      campaignid: 'campaign_id',
      adid: 'ad_id',
    },
  },
  postback: {
    direction: 'receives',
    method: 'GET',
    template:
      'https://postback.hilltopads.com/close/?token={click_id}&price={payout}&currency={currency}&advertiserId={advertiser_id}',
    required: ['token', 'advertiserId'],
    optional: ['price', 'currency'],
    clickIdParameter: 'token',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://postback.hilltopads.com/close/?token=1a0f4c8e2b7d9356&price=2.5&currency=USD&advertiserId=104233',
      ids: [{ name: 'token', value: '1a0f4c8e2b7d9356', kind: 'ad-click', where: 'query' }],
      source: 'https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json',
    },
    {
      url: 'https://trk.example/out?to=https%3A%2F%2Fpostback.hilltopads.com%2Fclose%2F%3Ftoken%3D77b1c0d2%26advertiserId%3D104233',
      ids: [{ name: 'token', value: '77b1c0d2', kind: 'ad-click', where: 'nested' }],
      source: 'https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json',
    },
  ],
  nothing: [
    'https://hilltopads.com/advertisers?token=1a0f4c8e2b7d9356',
    'https://shop.example/close/?token=1a0f4c8e2b7d9356&advertiserId=104233',
  ],
}
