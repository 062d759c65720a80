import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'binom',
  name: 'Binom',
  kind: 'tracker',
  docs: ['https://docs.binom.org/postback-url.php', 'https://docs.binom.org/update-click-v2.php'],
  // Runs on its users' own domains.
  hosts: [],
  identifiers: [
    {
      names: ['cnv_id', 'upd_clickid'],
      kind: 'tracker-click',
      where: ['query'],
      becomes: ['cnv_id of the postback'],
      docs: 'https://docs.binom.org/postback-url.php',
    },
    { names: ['uclick', 'uclickhash'], kind: 'tracker-click', where: ['query'], cookies: ['uclick'] },
    {
      names: ['clickid'],
      kind: 'tracker-click',
      where: ['query'],
      ambiguous: true,
      companions: ['uclick', 'cnv_status', 'to_offer'],
      becomes: ['cnv_id of the postback'],
    },
  ],
  macros: {
    syntax: '{x}',
    clickId: 'clickid',
    names: {
      clickid: 'click_id',
      externalid: 'external_id',
      external_id: 'external_id',
      payout: 'payout',
      cnv_status: 'status',
      cnv_status2: 'status_detail',
      cnv_currency: 'currency',
      campaign_id: 'campaign_id',
      campaign_name: 'campaign_name',
      affiliate_network_name: 'network',
      trafficsource_name: 'source',
      clickcost: 'cost',
      country: 'country',
      country_code: 'country_code',
      city: 'city',
      referer: 'referrer',
      t1: 'var1',
      t2: 'var2',
      t3: 'var3',
    },
  },
  linkTemplate: 'https://{domain}/click?lp=1&to_offer=1',
  postback: {
    direction: 'receives',
    method: 'GET',
    template:
      'https://{domain}/click.php?cnv_id={click_id}&payout={payout}&cnv_status={status}&cnv_currency={currency}',
    required: ['cnv_id'],
    optional: ['payout', 'cnv_status', 'cnv_status2', 'cnv_currency', 'to_offer', 'disable_postback'],
    clickIdParameter: 'cnv_id',
    docs: 'https://docs.binom.org/postback-url.php',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://tracker.example/click.php?cnv_id=1k7w3f5q9z&payout=12.5&cnv_status=lead',
      ids: [{ name: 'cnv_id', value: '1k7w3f5q9z', kind: 'tracker-click', where: 'query' }],
      source: 'https://docs.binom.org/postback-url.php',
    },
    {
      url: 'https://lander.example/?uclick=4h2k9d&uclickhash=4h2k9d-4h2k9d-0-1',
      ids: [
        { name: 'uclick', value: '4h2k9d', kind: 'tracker-click' },
        { name: 'uclickhash', value: '4h2k9d-4h2k9d-0-1', kind: 'tracker-click' },
      ],
      source: 'https://docs.binom.org/postback-url.php',
    },
    {
      url: 'https://tracker.example/click?upd_clickid=1k7w3f5q9z&add_event1=1',
      ids: [{ name: 'upd_clickid', value: '1k7w3f5q9z' }],
      source: 'https://docs.binom.org/update-click-v2.php',
    },
  ],
  nothing: ['https://shop.example/click.php?id=1k7w3f5q9z', 'https://binom.org/?lp=1&payout=2'],
}
