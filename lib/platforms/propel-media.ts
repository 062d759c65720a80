import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'propel-media',
  name: 'Propel Media (TrafficVance)',
  kind: 'ad',
  docs: ['https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json'],
  hosts: [],
  identifiers: [],
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
  found: [],
  nothing: [
    'https://www.trafficvance.com/contact?id=1',
    'https://app.example/verify?id=1G18D7G6C0EG334F874F&value=0&token=w7c1q2',
  ],
}
