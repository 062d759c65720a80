import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'clickbank',
  name: 'ClickBank',
  kind: 'network',
  docs: ['https://support.clickbank.com/hc/en-us/articles/220365867-HopLinks-Overview-'],
  hosts: ['*.hop.clickbank.net'],
  identifiers: [
    {
      names: ['tid'],
      kind: 'sub-id',
      where: ['query'],
      ambiguous: true,
      companions: ['affiliate', 'cbpage'],
      becomes: ['tid of ClickBank reports'],
      maxLength: 100,
    },
    {
      names: ['affiliate', 'vendor', 'pid'],
      kind: 'sub-id',
      where: ['query'],
      ambiguous: true,
      companions: ['cbpage'],
    },
    // The key of a page of the vendor, never a URL.
    { names: ['cbpage'], kind: 'campaign', where: ['query'] },
    {
      names: ['hop'],
      kind: 'sub-id',
      where: ['query'],
      format: '^[a-z0-9]{5,10}$',
      ambiguous: true,
      companions: ['cbpage', 'affiliate', 'vendor', 'extclid', 'traffic_source'],
    },
    {
      names: ['extclid'],
      kind: 'tracker-click',
      where: ['query'],
      ambiguous: true,
      companions: ['traffic_source', 'affiliate', 'hop'],
    },
    {
      names: ['traffic_source', 'traffic_type', 'campaign', 'creative', 'ad'],
      kind: 'campaign',
      where: ['query'],
      ambiguous: true,
    },
  ],
  macros: {
    syntax: '{x}',
    clickId: 'tid',
    names: { tid: 'click_id', affiliate_earnings: 'payout', event_type: 'event', event_id: 'order_id' },
  },
  linkTemplate: 'https://hop.clickbank.net/?affiliate={affiliate_id}&vendor={vendor_id}&tid={click_id}',
  slots: { tid: 'tid' },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://hop.clickbank.net/?affiliate=mynick&vendor=keybiz1&tid=fb_7c1&cbpage=joblandingpage',
      ids: [
        { name: 'affiliate', value: 'mynick', kind: 'sub-id' },
        { name: 'vendor', value: 'keybiz1', kind: 'sub-id' },
        { name: 'tid', value: 'fb_7c1', kind: 'sub-id' },
        { name: 'cbpage', value: 'joblandingpage', kind: 'campaign' },
      ],
      source: 'https://support.clickbank.com/hc/en-us/articles/220365867-HopLinks-Overview-',
    },
    {
      url: 'http://mynick.keybiz1.hop.clickbank.net/?tid=fb_7c1',
      ids: [{ name: 'tid', value: 'fb_7c1', kind: 'sub-id', where: 'query' }],
      source: 'https://support.clickbank.com/hc/en-us/articles/220365867-HopLinks-Overview-',
    },
    {
      url: 'https://vendor.example/offer?hop=mynick&extclid=w7c1q2&traffic_source=google',
      ids: [
        { name: 'hop', value: 'mynick' },
        { name: 'extclid', value: 'w7c1q2', kind: 'tracker-click' },
      ],
      source: 'https://support.clickbank.com/hc/en-us/articles/220365867-HopLinks-Overview-',
    },
  ],
  nothing: [
    'https://accounts.clickbank.com/marketplace.htm?vendor=keybiz1',
    'https://beer.example/shop?hop=cascade&tid=5',
  ],
}
