import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'trackier',
  name: 'Trackier',
  kind: 'network',
  docs: [
    'https://help.trackier.com/en/articles/8107293-publisher-tracking-link-parameters-and-postback-macros',
    'https://help.trackier.com/en/articles/8107248',
    'https://help-mmp.trackier.com/en/articles/8165860',
  ],
  hosts: ['*.gotrackier.com'],
  identifiers: [
    { names: ['campaign_id', 'pub_id', 'source'], kind: 'sub-id', where: ['query'], ambiguous: true },
    {
      names: ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9', 'p10'],
      kind: 'sub-id',
      where: ['query'],
      ambiguous: true,
      companions: ['pub_id'],
      becomes: ['{p1} of a partner postback'],
      docs: 'https://help.trackier.com/en/articles/8107293-publisher-tracking-link-parameters-and-postback-macros',
    },
  ],
  macros: {
    syntax: '{x}',
    clickId: 'click_id',
    names: {
      click_id: 'click_id',
      publisher_id: 'affiliate_id',
      campaign_id: 'campaign_id',
      camp_id: 'campaign_id',
      p1: 'external_id',
      p2: 'p2',
      p3: 'p3',
      p4: 'p4',
      p5: 'p5',
      p6: 'p6',
      p7: 'p7',
      p8: 'p8',
      p9: 'p9',
      p10: 'p10',
      source: 'source',
      payout: 'payout',
      txn_id: 'order_id',
      sub1: 'sub1',
      sub2: 'sub2',
      sub3: 'sub3',
      sub4: 'sub4',
      sub5: 'sub5',
      sub6: 'sub6',
      sub7: 'sub7',
      sub8: 'sub8',
      sub9: 'sub9',
      sub10: 'sub10',
      gaid: 'device_id',
      idfa: 'device_id',
      ip: 'ip',
      country_id: 'country',
      os: 'os',
      app_name: 'app_name',
      creative_name: 'creative_name',
    },
  },
  linkTemplate:
    'https://{domain}/click?campaign_id={campaign_id}&pub_id={affiliate_id}&p1={click_id}&source={source}',
  postback: {
    direction: 'receives',
    method: 'GET',
    template:
      'https://{domain}/acquisition?click_id={click_id}&txn_id={order_id}&sale_amount={payout}&currency={currency}&status={status}',
    required: ['click_id'],
    accepts: { status: ['approved', 'cancelled', 'rejected', 'pending'] },
    optional: ['txn_id', 'sale_amount', 'goal_value', 'revenue', 'currency', 'status'],
    clickIdParameter: 'click_id',
    docs: 'https://help.trackier.com/en/articles/8107248',
  },
  answers: { accepted: [], duplicate: ['duplicate_click_id'], rejected: ['invalid_click_id'] },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://network.gotrackier.com/click?campaign_id=61a2b3c4d5e6f70012ab34cd&pub_id=42&p1=w7c1q2&source=blog',
      ids: [
        { name: 'campaign_id', value: '61a2b3c4d5e6f70012ab34cd', kind: 'sub-id' },
        { name: 'pub_id', value: '42', kind: 'sub-id' },
        { name: 'p1', value: 'w7c1q2', kind: 'sub-id', where: 'query' },
        { name: 'source', value: 'blog', kind: 'sub-id' },
      ],
      source:
        'https://help.trackier.com/en/articles/8107293-publisher-tracking-link-parameters-and-postback-macros',
    },
    {
      url: 'https://brand.gotrackier.com/click?campaign_id=236&pub_id=7&p1=z9k4',
      ids: [
        { name: 'campaign_id', value: '236' },
        { name: 'pub_id', value: '7' },
        { name: 'p1', value: 'z9k4', kind: 'sub-id' },
      ],
      source:
        'https://help.trackier.com/en/articles/8107293-publisher-tracking-link-parameters-and-postback-macros',
    },
  ],
  nothing: ['https://trackier.com/pricing?source=nav', 'https://shop.example/?campaign_id=236&p1=3'],
}
