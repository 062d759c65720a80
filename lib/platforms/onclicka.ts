import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

/** Runs on the platform of ClickAdilla. */
export const platform = definePlatform({
  id: 'onclicka',
  name: 'Onclicka',
  kind: 'ad',
  docs: ['https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json'],
  hosts: [],
  // On the landing page the advertiser names the parameter; this one is the postback's.
  identifiers: [
    {
      names: ['click_id'],
      kind: 'ad-click',
      where: ['query'],
      ambiguous: true,
      becomes: ['click_id of the postback'],
    },
  ],
  macros: {
    syntax: '[x]',
    clickId: 'CLICK_ID',
    names: {
      CLICK_ID: 'click_id',
      CAMPAIGN_ID: 'campaign_id',
      BANNER_CREATIVE_ID: 'creative_id',
      DOMAIN: 'source',
      PRICE: 'cost',
      PRICING_MODEL: 'pricing_model',
      COUNTRY_ISO_CODE: 'country_code',
      BROWSER_FAMILY: 'browser',
      OS_TYPE: 'os',
      MOBILE_BRAND: 'device_brand',
    },
  },
  postback: {
    direction: 'receives',
    method: 'GET',
    template:
      'https://tracking.onclicka.com/in/postbacks/?token={token}&campaign_id={campaign_id}&click_id={click_id}&payout={payout}',
    required: ['token', 'click_id'],
    optional: ['campaign_id', 'payout'],
    clickIdParameter: 'click_id',
    docs: 'https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://tracking.onclicka.com/in/postbacks/?token=aAA1aA&campaign_id=4711&click_id=w7c1q2&payout=2.5',
      ids: [{ name: 'click_id', value: 'w7c1q2', kind: 'ad-click', where: 'query' }],
      source: 'https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json',
    },
    {
      url: 'https://tracking.onclicka.com/in/postbacks/?token=aAA1aA&click_id=z9k4m2',
      ids: [{ name: 'click_id', value: 'z9k4m2' }],
      source: 'https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json',
    },
  ],
  nothing: [
    'https://onclicka.com/advertisers?click_id=1',
    'https://shop.example/?token=aAA1aA&campaign_id=4711&click_id=w7c1q2',
  ],
}
