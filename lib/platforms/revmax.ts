import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'revmax',
  name: 'RevMax',
  kind: 'tracker',
  docs: ['https://revmax.atlassian.net/wiki/pages/diffpagesbyversion.action?pageId=10649601'],
  // Runs on its users' own domains.
  hosts: [],
  identifiers: [],
  macros: { syntax: '{x}', clickId: 'tracking_id', names: { tracking_id: 'click_id' } },
  postback: {
    direction: 'receives',
    method: 'GET',
    template: 'http://{domain}/track/?tracking_id={click_id}&payout={payout}',
    required: ['tracking_id'],
    optional: ['payout'],
    clickIdParameter: 'tracking_id',
    docs: 'https://revmax.atlassian.net/wiki/pages/diffpagesbyversion.action?pageId=10649601',
  },
})

export const samples: PlatformSamples = {
  found: [],
  nothing: [
    'https://post.example/parcel?tracking_id=00340434161094021501',
    'https://shop.example/track/?tracking_id=42',
  ],
}
