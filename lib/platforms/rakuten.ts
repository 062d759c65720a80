import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

const hosts = ['*.linksynergy.com']

export const platform = definePlatform({
  id: 'rakuten',
  name: 'Rakuten Advertising',
  kind: 'network',
  docs: [
    'https://docs.metarouter.io/docs/rakuten-sync',
    'https://doc.commandersact.com/features/destinations/destinations-catalog/rakuten/rakuten-events',
  ],
  hosts,
  identifiers: [
    {
      // 8 and 16 bytes in base64, the publisher's token first; without the check of the last characters and
      // the hyphens, many a page's name of 34 letters would pass.
      names: ['ranSiteID'],
      kind: 'network-click',
      where: ['query'],
      format: '^[A-Za-z0-9*_/.]{10}[AEIMQUYcgkosw048]-[A-Za-z0-9._]{21}[AQgw]$',
      distinctive: true,
      cookies: ['rakuten_site_id', 'rmStore'],
      becomes: ['siteid of the order feed'],
      neededAtLanding: true,
    },
    {
      // Other sites count their countries or shops under `siteid`.
      names: ['siteID'],
      kind: 'network-click',
      where: ['query'],
      format: '^[A-Za-z0-9*._/-]{11}-[A-Za-z0-9._-]{22}$',
      ambiguous: true,
      companions: ['ranMID', 'ranEAID', 'ranSiteID'],
      becomes: ['siteid of the order feed'],
    },
    { names: ['ranMID'], kind: 'sub-id', where: ['query'], format: '^\\d{3,6}$' },
    { names: ['ranEAID'], kind: 'sub-id', where: ['query'] },
    {
      names: [
        'LSNPUBID',
        'LSNSUBSITE',
        'LSNPUBNAME',
        'LSNSID',
        'ranPublisherID',
        'ranLinkID',
        'ranLinkTypeID',
      ],
      kind: 'sub-id',
      where: ['query'],
    },
    {
      names: ['u1'],
      kind: 'sub-id',
      where: ['query'],
      ambiguous: true,
      companions: ['murl', 'offerid'],
      becomes: ['u1 of Rakuten reports'],
    },
    { names: ['id', 'mid', 'offerid'], kind: 'sub-id', where: ['query'], ambiguous: true },
  ],
  nested: [{ hosts, parameters: ['murl', 'RD_PARM1'] }],
  linkTemplate:
    'https://click.linksynergy.com/deeplink?id={publisher_id}&mid={advertiser_id}&u1={click_id}&murl={destination}',
  pixels: [
    {
      // Sums of the lines, in hundredths and with bars between them.
      calls: ['*://track.linksynergy.com/ep?*'],
      role: 'conversion',
      fields: {
        dataset: ['mid'],
        orderId: ['ord'],
        clickId: ['tr'],
        value: ['amtlist'],
        currency: ['cur'],
      },
      separator: '|',
      unit: 'minor',
      docs: 'https://docs.metarouter.io/docs/rakuten-sync',
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.udemy.com/course/successful-cross-cultural-management/?ranMID=39197&ranEAID=bnwWbXPyqPU&ranSiteID=bnwWbXPyqPU-MX1VkOpVD0qEXpkfL5QvYg&LSNPUBID=bnwWbXPyqPU&utm_source=aff-campaign',
      ids: [
        { name: 'ranMID', value: '39197', kind: 'sub-id' },
        { name: 'ranEAID', value: 'bnwWbXPyqPU', kind: 'sub-id' },
        { name: 'ranSiteID', value: 'bnwWbXPyqPU-MX1VkOpVD0qEXpkfL5QvYg', kind: 'network-click' },
        { name: 'LSNPUBID', value: 'bnwWbXPyqPU', kind: 'sub-id' },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://click.linksynergy.com/deeplink?id=MnzIZAZNE5Y&mid=39197&murl=https%3A%2F%2Fwww.udemy.com%2Fcourse%2Fapache-maven-beginner-to-guru%2F',
      ids: [
        { name: 'id', value: 'MnzIZAZNE5Y' },
        { name: 'mid', value: '39197' },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://www.sephora.com/articles/1053/?affid=TnL5HPStwNw-_aB6_3fIjCurTZZgLD0Hng&om_mmc=aff',
      ids: [{ name: 'affid', value: 'TnL5HPStwNw-_aB6_3fIjCurTZZgLD0Hng', kind: 'network-click' }],
      source: 'link in a public repository',
    },
  ],
  nothing: [
    'https://www.expedia.com/?siteid=1&langid=1033',
    'https://blog.example/?page=best-summer-dresses-for-women-2024',
    'https://www.rakuten.com/stores?id=123&mid=55',
  ],
  pixels: {
    made: [
      'https://track.linksynergy.com/ep?mid=42135&ord=4711&skulist=a|b&qlist=1|2&amtlist=12500|500&cur=USD&img=1',
    ],
    other: ['https://click.linksynergy.com/deeplink?mid=42135', 'https://shop.example/ep?mid=42135&ord=1'],
  },
}
