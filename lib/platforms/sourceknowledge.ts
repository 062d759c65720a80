import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'sourceknowledge',
  name: 'SourceKnowledge',
  kind: 'ad',
  docs: ['https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json'],
  hosts: ['lg.provenpixel.com'],
  identifiers: [
    {
      // Of the postback; on the landing page the advertiser names the parameter.
      names: ['clk'],
      kind: 'ad-click',
      where: ['query'],
      ambiguous: true,
      becomes: ['clk of the postback'],
    },
    { names: ['zoneid'], kind: 'campaign', where: ['query'], format: '^\\d+$', ambiguous: true },
  ],
  nested: [{ hosts: ['lg.provenpixel.com'], parameters: ['oadest'] }],
  macros: {
    syntax: '{x}',
    clickId: 'clickid',
    names: {
      clickid: 'click_id',
      adv_price: 'cost',
      campaignid: 'campaign_id',
      sub_id: 'publisher_id',
      oadest: 'landing_url',
    },
  },
  postback: {
    direction: 'receives',
    method: 'GET',
    template:
      'https://upx.provenpixel.com/postback.php?clk={click_id}&order_amount={payout}&upx={status}&currency={currency}',
    required: ['clk'],
    optional: ['order_amount', 'upx', 'currency'],
    clickIdParameter: 'clk',
    docs: 'https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://lg.provenpixel.com/plp.php?zoneid=8282&oadest=https://www.temu.com/eyebrow-trimmer-g-601099513357191.html',
      ids: [{ name: 'zoneid', value: '8282', kind: 'campaign', where: 'query' }],
      source: 'link in a public repository, its destination shortened',
    },
    {
      url: 'https://lg.provenpixel.com/plp.php?zoneid=77&oadest=www.shop.example%2Fsale%3Fzoneid%3D5',
      ids: [{ name: 'zoneid', value: '77', kind: 'campaign' }],
      source: 'link in a public repository, its destination replaced',
    },
    {
      url: 'https://upx.provenpixel.com/postback.php?clk=w7c1q2m5k8r3&order_amount=12.5&currency=usd',
      ids: [{ name: 'clk', value: 'w7c1q2m5k8r3', kind: 'ad-click' }],
      source: 'https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json',
    },
  ],
  nothing: ['https://www.sourceknowledge.com/?zoneid=1', 'https://shop.example/plp.php?zoneid=8282&clk=3'],
}
