import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'kwai',
  name: 'Kwai for Business',
  kind: 'ad',
  docs: [
    'https://docs.qingque.cn/d/home/eZQBCHdYJamURXpkUYpymwhWV',
    'https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json',
  ],
  // The host of its event API.
  hosts: ['www.adsnebula.com'],
  identifiers: [
    {
      names: ['kwai_click_id'],
      kind: 'ad-click',
      where: ['query'],
      becomes: ['clickid of the event API'],
      docs: 'https://docs.qingque.cn/d/home/eZQBCHdYJamURXpkUYpymwhWV',
    },
    {
      // On a landing page the advertiser names the parameter.
      names: ['clickid'],
      kind: 'ad-click',
      where: ['query'],
      ambiguous: true,
      becomes: ['clickid of the event API'],
    },
  ],
  macros: { syntax: '{x}', clickId: 'click_id', names: { click_id: 'click_id' } },
  postback: {
    direction: 'receives',
    method: 'GET',
    template:
      'http://www.adsnebula.com/log/common/api?clickid={click_id}&event_name={event}&pixelId={pixel_id}&access_token={access_token}',
    required: ['clickid', 'event_name', 'pixelId', 'access_token'],
    optional: [],
    clickIdParameter: 'clickid',
    docs: 'https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://app.example/9cw72p?campaign=br&kwai_click_id=q_6k5rENNPu9hOxaaNHn4g',
      ids: [{ name: 'kwai_click_id', value: 'q_6k5rENNPu9hOxaaNHn4g', kind: 'ad-click', where: 'query' }],
      source: 'https://docs.qingque.cn/d/home/eZQBCHdYJamURXpkUYpymwhWV',
    },
    {
      url: 'http://www.adsnebula.com/log/ad?clickid=q_6k5rENNPu9hOxaaNHn4g&is_attributed=1&event_name=EVENT_PURCHASE',
      ids: [{ name: 'clickid', value: 'q_6k5rENNPu9hOxaaNHn4g', kind: 'ad-click', where: 'query' }],
      source: 'https://docs.qingque.cn/d/home/eZQBCHdYJamURXpkUYpymwhWV',
    },
  ],
  nothing: [
    'https://www.kwai.com/@creator/video/5221?clickid=q_6k5rENNPu9hOxaaNHn4g',
    'https://shop.example/?clickid=q_6k5rENNPu9hOxaaNHn4g&utm_source=kwai',
  ],
}
