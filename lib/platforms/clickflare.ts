import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'clickflare',
  name: 'ClickFlare',
  kind: 'tracker',
  docs: [
    'https://help.clickflare.io/en/tracking/click-flare-parameters-in-postback-urls',
    'https://help.clickflare.io/en/tracking/how-to-configure-a-traffic-source-s2s-postback-url',
  ],
  // Runs on its users' own domains.
  hosts: [],
  identifiers: [
    {
      names: ['cf_click_id'],
      kind: 'tracker-click',
      where: ['query'],
      cookies: ['cf_click_id'],
      becomes: ['click_id of the postback'],
      neededAtLanding: true,
    },
    {
      names: ['click_id'],
      kind: 'tracker-click',
      where: ['query'],
      ambiguous: true,
      companions: ['cf_click_id'],
      becomes: ['click_id of the postback'],
    },
  ],
  macros: {
    syntax: '{x}',
    clickId: 'cf_click_id',
    names: {
      cf_click_id: 'click_id',
      click_id: 'click_id',
      externalid: 'external_id',
      payout: 'payout',
      'transaction.id': 'order_id',
      'campaign.id': 'campaign_id',
      'lander.id': 'landing_id',
      'offer.id': 'offer_id',
      var1: 'var1',
      var2: 'var2',
      ip: 'ip',
      country: 'country',
      region: 'region',
      city: 'city',
      os: 'os',
      browser: 'browser',
      device: 'device',
      language: 'language',
    },
  },
  linkTemplate: 'https://{domain}/cf/click/1',
  postback: {
    direction: 'receives',
    method: 'GET',
    template: 'https://{domain}/cf/cv?click_id={click_id}&payout={payout}&txid={order_id}&ct={event}',
    required: ['click_id'],
    optional: ['payout', 'txid', 'ct'],
    clickIdParameter: 'click_id',
    docs: 'https://help.clickflare.io/en/tracking/click-flare-parameters-in-postback-urls',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://lander.example/?cf_click_id=6f1a2b3c-4d5e-4f60-8a7b-9c0d1e2f3a4b',
      ids: [
        {
          name: 'cf_click_id',
          value: '6f1a2b3c-4d5e-4f60-8a7b-9c0d1e2f3a4b',
          kind: 'tracker-click',
          where: 'query',
        },
      ],
      source: 'https://help.clickflare.io/en/tracking/click-flare-parameters-in-postback-urls',
    },
    {
      url: 'https://offer.example/?cf_click_id=w7c1q2&click_id=w7c1q2#form',
      ids: [
        { name: 'cf_click_id', value: 'w7c1q2' },
        { name: 'click_id', value: 'w7c1q2', kind: 'tracker-click' },
      ],
      source: 'https://help.clickflare.io/en/tracking/click-flare-parameters-in-postback-urls',
    },
  ],
  nothing: ['https://clickflare.io/features?cf_source=nav', 'https://shop.example/?click_id=w7c1q2'],
}
