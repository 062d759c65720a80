import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

/** Keitaro numbers its slots up to 30. */
const slots = Array.from({ length: 30 }, (_, index) => `sub_id_${index + 1}`)

export const platform = definePlatform({
  id: 'keitaro',
  name: 'Keitaro',
  kind: 'tracker',
  docs: [
    'https://docs.keitaro.io/en/conversions/postback.html',
    'https://docs.keitaro.io/en/landing-pages-and-offers/landing-page-redirect.html',
  ],
  // Runs on its users' own domains.
  hosts: [],
  identifiers: [
    { names: ['_subid'], kind: 'tracker-click', where: ['query', 'cookie'] },
    {
      names: ['subid', 'sub_id'],
      kind: 'tracker-click',
      where: ['query'],
      ambiguous: true,
      companions: ['_lp', '_subid'],
      becomes: ['subid of the postback'],
    },
    {
      names: ['external_id'],
      kind: 'ad-click',
      where: ['query'],
      ambiguous: true,
      companions: ['ad_campaign_id', '_lp'],
    },
    {
      // Laravel guards its forms under the same name.
      names: ['_token'],
      kind: 'tracker-click',
      where: ['query'],
      ambiguous: true,
      companions: ['_lp'],
    },
    {
      names: slots,
      kind: 'sub-id',
      where: ['query'],
      ambiguous: true,
      companions: ['_lp', 'ad_campaign_id'],
    },
  ],
  scripts: [
    {
      // KClient JS. The answer is a script, and holds the ID; `sub_id` tells of an earlier one of the same visitor.
      calls: ['*://*/*?return=js.client&*'],
      role: 'click',
      storage: [{ area: 'local-storage', name: 'subId' }],
      docs: 'https://docs.keitaro.io/ru/campaign-integrations/kclientjs.html',
    },
  ],
  macros: {
    syntax: '{x}',
    transforms: true,
    clickId: 'subid',
    names: {
      subid: 'click_id',
      external_id: 'external_id',
      status: 'status',
      tid: 'order_id',
      payout: 'payout',
      revenue: 'revenue',
      cost: 'cost',
      profit: 'profit',
      campaign_id: 'campaign_id',
      campaign_name: 'campaign_name',
      offer_id: 'offer_id',
      landing_id: 'landing_id',
      creative_id: 'creative_id',
      ad_campaign_id: 'ad_campaign_id',
      keyword: 'keyword',
      source: 'source',
      visitor_code: 'visitor_id',
      ts_id: 'source_id',
      traffic_source_name: 'source_name',
      destination: 'landing_url',
      country: 'country',
      region: 'region',
      city: 'city',
      ip: 'ip',
      user_agent: 'user_agent',
      os: 'os',
      browser: 'browser',
      isp: 'isp',
      is_bot: 'is_bot',
      ...Object.fromEntries(slots.map((slot, index) => [slot, `sub${index + 1}`])),
    },
  },
  linkTemplate: 'https://{domain}/{campaign}?external_id={click_id}',
  postback: {
    direction: 'receives',
    method: 'GET',
    template:
      'https://{domain}/{postback_key}/postback?subid={click_id}&status={status}&payout={payout}&currency={currency}&tid={order_id}',
    required: ['subid', 'status'],
    accepts: { status: ['lead', 'sale', 'rejected', 'rebill'] },
    optional: [
      'payout',
      'tid',
      'currency',
      'cost',
      'from',
      'return',
      'lead_status',
      'sale_status',
      'rejected_status',
      ...slots,
    ],
    clickIdParameter: 'subid',
    docs: 'https://docs.keitaro.io/en/conversions/postback.html',
  },
  // The text of success is whatever the sender asks for with `return`.
  answers: {
    accepted: [],
    duplicate: [],
    rejected: ['incorrect subid', 'subid not found', 'postback ignored'],
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://tracker.example/?_lp=1&_token=uuid_2nsqvb6r2g_2nsqvb6r2g60a1b2c3&offer_id=100',
      ids: [
        {
          name: '_token',
          value: 'uuid_2nsqvb6r2g_2nsqvb6r2g60a1b2c3',
          kind: 'tracker-click',
          where: 'query',
        },
      ],
      source: 'https://docs.keitaro.io/en/landing-pages-and-offers/landing-page-redirect.html',
    },
    {
      url: 'https://tracker.example/LNtLfH?external_id=w7c1q2&ad_campaign_id=42&sub_id_3=blue',
      ids: [
        { name: 'external_id', value: 'w7c1q2', kind: 'ad-click' },
        { name: 'sub_id_3', value: 'blue', kind: 'sub-id' },
      ],
      source: 'https://docs.keitaro.io/en/campaigns-and-streams/campaign-url.html',
    },
    {
      url: 'https://offer.example/?_subid=2nsqvb6r2g60a1',
      ids: [{ name: '_subid', value: '2nsqvb6r2g60a1', kind: 'tracker-click' }],
      source: 'https://docs.keitaro.io/en/conversions/postback.html',
    },
  ],
  nothing: [
    'https://app.example/login?_token=8f14e45fceea167a5a36dedd4bea2543',
    'https://shop.example/?subid=2nsqvb6r2g60a1&sub_id_3=blue',
  ],
  calls: {
    made: [
      'https://trk.example/T5tgFS61?return=js.client&utm_source=x&se_referrer=&default_keyword=Shop&landing_url=shop.example%2F&name=_8v2rS8tqpBcY6fwS',
    ],
    other: ['https://trk.example/T5tgFS61?utm_source=x', 'https://shop.example/cart?return=js.client'],
  },
}
