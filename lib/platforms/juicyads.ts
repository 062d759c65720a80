import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'juicyads',
  name: 'JuicyAds',
  kind: 'ad',
  docs: ['https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json'],
  // The host of its postback: in a landing page's URL the advertiser names the parameter.
  hosts: ['ck.juicyads.com'],
  identifiers: [
    {
      names: ['s2s'],
      kind: 'ad-click',
      where: ['query'],
      ambiguous: true,
      becomes: ['s2s of the postback'],
    },
  ],
  macros: {
    syntax: '{x}',
    clickId: 'dynamicS2S',
    names: {
      dynamicS2S: 'click_id',
      dynamicIMG: 'creative_id',
      dynamicCMP: 'campaign_id',
      dynamicSITE: 'source',
      dynamicPUB: 'publisher_id',
      dynamicZNE: 'placement',
      dynamicBID: 'cost',
      keyword: 'keyword',
    },
  },
  postback: {
    direction: 'receives',
    method: 'GET',
    // `c`, `token` and `data` are the account's own, copied from its page.
    template:
      'https://ck.juicyads.com/ilikeitjuicy.php?c={advertiser_id}&s2s={click_id}&amount={payout}&token={token}&data={data}&goal={event}',
    required: ['c', 's2s', 'token', 'data'],
    optional: ['amount', 'goal'],
    clickIdParameter: 's2s',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://ck.juicyads.com/ilikeitjuicy.php?c=21519&s2s=5f1c9a7e30b2&amount=12&token=d037bae1&data=dc2b4296&goal=1',
      ids: [{ name: 's2s', value: '5f1c9a7e30b2', kind: 'ad-click', where: 'query' }],
      source: 'https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json',
    },
    {
      url: 'https://ck.juicyads.com/ilikeitjuicy.php?u=155706&s2s=c3d90b&token=d037bae1&data=dc2b4296',
      ids: [{ name: 's2s', value: 'c3d90b', kind: 'ad-click', where: 'query' }],
      source: 'postback in a public repository, its values shortened',
    },
  ],
  nothing: [
    'https://www.juicyads.com/advertisers?s2s=5f1c9a7e30b2',
    'https://shop.example/?s2s=1&amount=12&goal=1',
  ],
}
