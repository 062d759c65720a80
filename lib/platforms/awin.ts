import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

const hosts = ['*.awin1.com', '*.zenaps.com']

export const platform = definePlatform({
  id: 'awin',
  name: 'Awin',
  kind: 'network',
  docs: [
    'https://help.awin.com/developers/docs/direct-s2s',
    'https://wiki.awin.com/index.php/Publisher_Click_Ref',
  ],
  hosts,
  identifiers: [
    {
      // <advertiser>_<Unix seconds>_<hash>
      names: ['awc'],
      kind: 'network-click',
      where: ['query'],
      format: '^\\d{2,6}_\\d{10}_[0-9a-f]{32}$',
      distinctive: true,
      cookies: ['awin_awc', 'awin_sn_awc', 'AwinCookie'],
      becomes: ['cks of the S2S call'],
      neededAtLanding: true,
      docs: 'https://help.awin.com/developers/docs/direct-s2s',
    },
    { names: ['zanpid'], kind: 'network-click', where: ['query'], format: '^\\d{19}$' },
    { names: ['awaid'], kind: 'sub-id', where: ['query'], format: '^\\d{2,8}$' },
    { names: ['awinmid', 'awinaffid'], kind: 'sub-id', where: ['query'], format: '^\\d{2,8}$' },
    {
      names: ['mid', 'id', 'linkid', 'gid'],
      kind: 'sub-id',
      where: ['query'],
      format: '^\\d{2,10}$',
      ambiguous: true,
    },
    {
      names: [
        'clickref',
        'clickref2',
        'clickref3',
        'clickref4',
        'clickref5',
        'clickref6',
        'viewref1',
        'viewref2',
        'viewref3',
        'viewref4',
        'viewref5',
        'viewref6',
      ],
      kind: 'sub-id',
      where: ['query'],
      ambiguous: true,
      companions: ['awinmid', 'awinaffid'],
      becomes: ['clickRef of Awin reports'],
    },
    {
      names: ['pref1', 'pref2', 'pref3', 'pref4', 'pref5', 'pref6'],
      kind: 'sub-id',
      where: ['query'],
      ambiguous: true,
      companions: ['awinmid', 'awinaffid'],
    },
  ],
  nested: [{ hosts, parameters: ['ued', 'p', 'pr'] }],
  scripts: [
    {
      // The MasterTag keeps the ID that the page was called with, and makes none.
      calls: ['*://www.dwin1.com/*.js'],
      role: 'library',
      storage: [{ area: 'cookie', name: 'awin_awc' }],
      docs: 'https://help.awin.com/docs/advertiser-mastertag',
    },
  ],
  macros: {
    syntax: '!!!x!!!',
    clickId: 'awc',
    names: {
      awc: 'click_id',
      linkid: 'link_id',
      promotype: 'promotion_type',
      companyname: 'affiliate_name',
    },
  },
  linkTemplate:
    'https://www.awin1.com/cread.php?awinmid={advertiser_id}&awinaffid={affiliate_id}&clickref={click_id}&ued={destination}',
  postback: {
    direction: 'receives',
    method: 'GET',
    template:
      'https://www.awin1.com/sread.php?tt=ss&tv=2&merchant={advertiser_id}&amount={payout}&ch=aw&parts=DEFAULT:{payout}&vc={voucher}&cr={currency}&ref={order_id}&testmode=1&cks={click_id}',
    required: ['tt', 'tv', 'merchant', 'amount', 'ch', 'cr', 'ref', 'cks'],
    optional: ['parts', 'vc', 'testmode'],
    clickIdParameter: 'cks',
    docs: 'https://help.awin.com/developers/docs/direct-s2s',
  },
  tryOut: {
    says: 'Awin takes a conversion with testmode=1 for a test; its test publisher link makes the click.',
    docs: 'https://wiki.awin.com/index.php/Server_to_Server_Tracking',
    parameter: 'testmode=1',
  },
  pixels: [
    {
      // What the MasterTag itself sends is not documented beyond the host; the fall-back pixel and the S2S call are.
      calls: ['*://www.awin1.com/sread.*'],
      path: '^/sread\\.(?:img|php|js)$',
      role: 'conversion',
      fields: {
        dataset: ['merchant'],
        orderId: ['ref'],
        clickId: ['cks'],
        value: ['amount'],
        currency: ['cr'],
      },
      others: ['tt', 'tv', 'ch', 'parts', 'vc', 'testmode'],
      docs: 'https://help.awin.com/developers/docs/fall-back-conversion-pixel',
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'http://www.bitiba.de/shop/katze/trockenfutter/433204?awc=9334_1516099141_ee2e276e0114582ab5516d0d1e36bbf3',
      ids: [
        {
          name: 'awc',
          value: '9334_1516099141_ee2e276e0114582ab5516d0d1e36bbf3',
          kind: 'network-click',
          where: 'query',
        },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://www.awin1.com/cread.php?awinmid=123996&awinaffid=3058277&clickref=blog&ued=https%3A%2F%2Ftry.digitalocean.com%2Fserverless-inference%2F',
      ids: [
        { name: 'awinmid', value: '123996', kind: 'sub-id' },
        { name: 'awinaffid', value: '3058277', kind: 'sub-id' },
        { name: 'clickref', value: 'blog', kind: 'sub-id' },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://www.awin1.com/awclick.php?mid=2678&id=242611&clickref=links&p=https%3A%2F%2Fuk.megabus.com',
      ids: [
        { name: 'mid', value: '2678' },
        { name: 'id', value: '242611' },
        { name: 'clickref', value: 'links' },
      ],
      source: 'link in a public repository',
    },
  ],
  nothing: [
    'https://www.awin.com/gb/news-and-events?id=123',
    'https://shop.example/?aw=9334_1516099141_ee2e276e',
    'https://www.expedia.com/?clickref=1110lVjksag&mid=55',
  ],
  calls: {
    made: ['https://www.dwin1.com/1001.js'],
    other: ['https://dwin1.com/', 'https://shop.example/1001.js'],
  },
  pixels: {
    made: [
      'https://www.awin1.com/sread.img?tt=ns&tv=2&merchant=1001&amount=8.33&ch=aw&parts=DEFAULT:8.33&ref=AA000001&cr=GBP&testmode=0',
      'https://www.awin1.com/sread.php?tt=ss&tv=2&merchant=1001&amount=8.33&ch=aw&cr=GBP&ref=AA000001&cks=1001_1403695822_a430d81e22c9e8687f423efcf024fbaa',
    ],
    other: [
      'https://www.awin1.com/cread.php?awinmid=1&awinaffid=2',
      'https://shop.example/sread.img?merchant=1',
    ],
  },
}
