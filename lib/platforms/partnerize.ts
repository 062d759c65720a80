import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

const hosts = ['*.prf.hn']

export const platform = definePlatform({
  id: 'partnerize',
  name: 'Partnerize',
  kind: 'network',
  docs: ['https://docs.dataflysignal.com/integrations/attribution/partnerize'],
  hosts,
  identifiers: [
    {
      // On an advertiser's page the click ID; on Awin's hosts a publisher's own reference.
      names: ['clickref', 'app_clickref', 'x-clickref'],
      kind: 'network-click',
      where: ['query'],
      format: '^1[01]{3}l[A-Za-z0-9]{6,8}$',
      distinctive: true,
      cookies: ['clickref'],
      becomes: ['clickref of the conversion call'],
      neededAtLanding: true,
    },
    { names: ['camref', 'pubref'], kind: 'sub-id', where: ['query'] },
  ],
  pathIdentifiers: [
    { hosts, pattern: '/camref:([^/]+)', name: 'camref', kind: 'sub-id' },
    { hosts, pattern: '/pubref:([^/]+)', name: 'pubref', kind: 'sub-id' },
    { hosts, pattern: '/clickref:([^/]+)', name: 'clickref', kind: 'network-click' },
    { hosts, pattern: '/adref:([^/]+)', name: 'adref', kind: 'sub-id' },
    { hosts, pattern: '/creativeref:([^/]+)', name: 'creativeref', kind: 'campaign' },
  ],
  linkTemplate: 'https://prf.hn/click/camref:{camref}/pubref:{click_id}/destination:{destination}',
  postback: {
    direction: 'receives',
    method: 'GET',
    template:
      'https://prf.hn/conversion/tracking_mode:api/campaign:{campaign_id}/clickref:{click_id}/conversionref:{order_id}',
    required: ['tracking_mode', 'campaign', 'clickref', 'conversionref'],
    optional: [],
    clickIdParameter: 'clickref',
    docs: 'https://docs.dataflysignal.com/integrations/attribution/partnerize',
  },
  pixels: [
    {
      calls: ['*://prf.hn/conversion/*'],
      role: 'conversion',
      fields: {
        dataset: ['campaign'],
        orderId: ['conversionref'],
        clickId: ['clickref'],
        value: ['value'],
        currency: ['currency'],
      },
      docs: 'https://help.phgsupport.com/hc/en-us/articles/4834811308957-Tracking-Partnerize-Clickref-Pixel-Integration',
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://stock.adobe.com/?clickref=1011lyiKndGC&mv=affiliate&mv2=pz&as_source=partnerize',
      ids: [{ name: 'clickref', value: '1011lyiKndGC', kind: 'network-click', where: 'query' }],
      source: 'link in a public repository',
    },
    {
      url: 'http://aos.prf.hn/click/camref:111l75A/pubref:buyAW/destination:http%3A%2F%2Fwww.apple.com%2Fcn%2Fwatch%2Fbuy%2F',
      ids: [
        { name: 'camref', value: '111l75A', kind: 'sub-id', where: 'path' },
        { name: 'pubref', value: 'buyAW', kind: 'sub-id', where: 'path' },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://www.expedia.com/?langid=1033&afflid=1110lVjksag',
      ids: [{ name: 'afflid', value: '1110lVjksag', kind: 'network-click' }],
      source: 'link in a public repository',
    },
    {
      url: 'https://vrbo.prf.hn/click/camref:1101ljbvy/creativeref:1101l63118/destination:https://www.vrbo.com/search',
      ids: [
        { name: 'camref', value: '1101ljbvy', kind: 'sub-id', where: 'path' },
        { name: 'creativeref', value: '1101l63118', kind: 'campaign', where: 'path' },
      ],
      source: 'link in a public repository, its destination shortened',
    },
  ],
  nothing: [
    'https://www.awin1.com/cread.php?awinmid=123996&clickref=blog',
    'https://partnerize.com/resources/?ref=nav',
    'https://shop.example/click/camref:1100l5yDt7',
  ],
  pixels: {
    made: [
      'https://prf.hn/conversion/campaign:10abc1234/conversionref:4711/clickref:1011l9AbCdEf/currency:GBP/[category:shoes/value:89.00/quantity:1]',
    ],
    other: ['https://prf.hn/click/camref:1011labcd', 'https://shop.example/conversion/campaign:1'],
  },
}
