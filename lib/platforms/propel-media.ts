import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'propel-media',
  name: 'Propel Media (TrafficVance)',
  kind: 'ad',
  docs: ['https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json'],
  hosts: [],
  // On the landing page the advertiser names the parameter; this one is the postback's.
  identifiers: [
    {
      names: ['token'],
      kind: 'ad-click',
      where: ['query'],
      ambiguous: true,
      becomes: ['token of the postback'],
    },
  ],
  macros: { syntax: '{x}', clickId: 'token', names: { token: 'click_id', keyword: 'keyword' } },
  postback: {
    direction: 'receives',
    method: 'GET',
    // The same call is answered at www.conversionpx.com.
    template: 'https://tracking.trafficvance.com/?id={account_id}&value={payout}&token={click_id}',
    required: ['id', 'token'],
    optional: ['value'],
    clickIdParameter: 'token',
    docs: 'https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://tracking.trafficvance.com/?id=1G18D7G6C0EG334F874F&value=12.5&token=w7c1q2m5k8r3',
      ids: [{ name: 'token', value: 'w7c1q2m5k8r3', kind: 'ad-click', where: 'query' }],
      source: 'https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json',
    },
    {
      url: 'https://tracking.trafficvance.com/?id=1G2B12G5E84G72471485&token=z9k4m2',
      ids: [{ name: 'token', value: 'z9k4m2', kind: 'ad-click', where: 'query' }],
      source: 'https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json',
    },
  ],
  nothing: [
    'https://www.trafficvance.com/contact?id=1',
    'https://app.example/verify?id=1G18D7G6C0EG334F874F&value=0&token=w7c1q2',
  ],
}
