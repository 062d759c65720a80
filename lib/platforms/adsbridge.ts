import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'adsbridge',
  name: 'AdsBridge',
  kind: 'tracker',
  docs: [
    'https://www.adsbridge.com/guide/edit-conversion/',
    'https://www.adsbridge.com/how-to-track-registrations-and-deposits-in-adsbridge-using-the-txid-parameter/',
  ],
  hosts: ['*.adsbtrk.com'],
  identifiers: [
    {
      names: ['tid'],
      kind: 'tracker-click',
      where: ['query'],
      format: '^[A-Za-z0-9]{8,40}$',
      ambiguous: true,
      becomes: ['tid of the postback'],
      docs: 'https://www.adsbridge.com/guide/edit-conversion/',
    },
  ],
  postback: {
    direction: 'receives',
    method: 'GET',
    template: 'https://{domain}/trackpixel/track?tid={click_id}&amt={payout}&txid={event}',
    required: ['tid'],
    optional: ['amt', 'txid', 'status'],
    clickIdParameter: 'tid',
    docs: 'https://www.adsbridge.com/guide/edit-conversion/',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'http://mybiz.adsbtrk.com/trackpixel/track?tid=mvueb59146efba47e4453423050&amt=12.5&txid=reg',
      ids: [{ name: 'tid', value: 'mvueb59146efba47e4453423050', kind: 'tracker-click', where: 'query' }],
      source: 'https://www.adsbridge.com/guide/edit-conversion/',
    },
    {
      url: 'https://mybiz.adsbtrk.com/trackpixel/track?tid=kqaxc5f0a1b2c3d4e5f60718293',
      ids: [{ name: 'tid', value: 'kqaxc5f0a1b2c3d4e5f60718293' }],
      source: 'https://www.adsbridge.com/guide/edit-conversion/',
    },
  ],
  nothing: [
    'https://www.adsbridge.com/pricing/?tid=1',
    'https://shop.example/?tid=mvueb59146efba47e4453423050',
  ],
}
