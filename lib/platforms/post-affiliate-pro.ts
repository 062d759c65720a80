import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'post-affiliate-pro',
  name: 'Post Affiliate Pro',
  kind: 'network',
  docs: [
    'https://github.com/DandelionSprout/adfilt',
    'https://www.rudderstack.com/docs/destinations/streaming-destinations/post-affiliate-pro/',
  ],
  // Runs on its merchants' own domains.
  hosts: [],
  identifiers: [
    { names: ['a_aid', 'a_fid'], kind: 'sub-id', where: ['query', 'fragment'] },
    { names: ['a_bid'], kind: 'campaign', where: ['query', 'fragment'] },
  ],
  scripts: [
    {
      // Called on every page of the merchant; a click is one that passes on the parameter of an affiliate.
      calls: ['*://*/scripts/track.php?*a_aid*'],
      role: 'click',
      storage: [{ area: 'cookie', name: 'PAPVisitorId' }],
      docs: 'http://support.qualityunit.com/705881-Click-tracking-request-data-description',
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.manning.com/books/deep-learning-with-python-second-edition?a_aid=keras&a_bid=76564dff',
      ids: [
        { name: 'a_aid', value: 'keras', kind: 'sub-id', where: 'query' },
        { name: 'a_bid', value: '76564dff', kind: 'campaign' },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://multilogin.com/pricing/?utm_medium=partner&a_aid=saas#a_bid=f5fad549',
      ids: [
        { name: 'a_aid', value: 'saas', kind: 'sub-id' },
        { name: 'a_bid', value: 'f5fad549', kind: 'campaign', where: 'fragment' },
      ],
      source: 'link in a public repository, a_bid moved to the fragment',
    },
  ],
  nothing: ['https://www.postaffiliatepro.com/?aid=1', 'https://auction.example/?bid=76564dff&aid=keras'],
  calls: {
    made: [
      'https://pap.example/scripts/track.php?visitorId=&accountId=default1&url=S_shop.example%2F&referrer=&tracking=1&getParams=%3Fa_aid%3Dtestaff%26a_bid%3D11110001',
    ],
    other: [
      'https://pap.example/scripts/track.php?visitorId=x&accountId=default1&url=S_shop.example%2F&tracking=1&getParams=',
      'https://shop.example/scripts/track.php?id=7',
    ],
  },
}
