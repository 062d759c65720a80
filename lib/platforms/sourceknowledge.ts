import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'sourceknowledge',
  name: 'SourceKnowledge',
  kind: 'ad',
  docs: ['https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json'],
  hosts: ['lg.provenpixel.com'],
  identifiers: [{ names: ['zoneid'], kind: 'campaign', where: ['query'], format: '^\\d+$', ambiguous: true }],
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
  ],
  nothing: ['https://www.sourceknowledge.com/?zoneid=1', 'https://shop.example/plp.php?zoneid=8282'],
}
