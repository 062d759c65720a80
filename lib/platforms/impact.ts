import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

/** Impact's shared domains, and the `goto` hosts of brands; every brand may have one more of its own. */
const hosts = [
  '*.pxf.io',
  '*.sjv.io',
  '*.evyy.net',
  '*.7eer.net',
  '*.ojrq.net',
  '*.bn5x.net',
  '*.3anx.net',
  '*.3uu8.net',
  '*.58dp.net',
  '*.5ad6.net',
  '*.7tiv.net',
  '*.8ocm68.net',
  '*.a9yw.net',
  '*.attfm2.net',
  '*.c9ftyd.net',
  '*.dttq.net',
  '*.fziv.net',
  '*.glg9ob.net',
  '*.i114863.net',
  '*.i182465.net',
  '*.i254217.net',
  '*.i308314.net',
  '*.i312864.net',
  '*.igs4ds.net',
  '*.ioym.net',
  '*.iyhh.net',
  '*.lvuv.net',
  '*.msafflnk.net',
  '*.mvvx.net',
  '*.njih.net',
  '*.ntaf.net',
  '*.obak77.net',
  '*.pdy5.net',
  '*.pfm4.net',
  '*.q77h.net',
  '*.qflm.net',
  '*.rfvk.net',
  '*.rrmo.net',
  '*.ryvx.net',
  '*.tkjf.net',
  '*.tmfhgn.net',
  '*.uikc.net',
  '*.uqhv.net',
  '*.uvwgb9.net',
  '*.uxsi.net',
  '*.vthnbx.net',
  '*.vzew.net',
  '*.xibx.net',
  '*.xovt.net',
  '*.xwrk.net',
  '*.yvzx.net',
  '*.zlwlj8.net',
  'goto.carters.com',
  'goto.target.com',
  'goto.walmart.com',
]

export const platform = definePlatform({
  id: 'impact',
  name: 'Impact',
  kind: 'network',
  docs: [
    'https://help.impact.com/en/support/solutions/articles/48001235417-sub-id-shared-id-parameters-explained-for-partners',
  ],
  hosts,
  identifiers: [
    {
      // 39 characters with `xy` and `Uk` at fixed places, or 43 lower-case ones; merchants rename the parameter.
      names: ['irclickid', 'im_ref', 'irclid', 'irclicid'],
      kind: 'network-click',
      where: ['query'],
      format: '^(?:[A-Za-z0-9:._-]{9}xy[A-Za-z0-9:._-]{13}Uk[A-Za-z0-9:._-]{12}0|_[a-z0-9]{40}00)$',
      distinctive: true,
      cookies: ['impact_cid'],
      becomes: ['ClickId of a conversion'],
      neededAtLanding: true,
    },
    {
      names: ['clickid', 'mclk'],
      kind: 'network-click',
      where: ['query'],
      format: '^(?:[A-Za-z0-9:._-]{38}0|_[a-z0-9]{40}00)$',
      ambiguous: true,
      companions: ['irgwc', 'ir_partnerid', 'irpid', 'mpid'],
      becomes: ['ClickId of a conversion'],
    },
    { names: ['irgwc'], kind: 'sub-id', where: ['query'], format: '^1$' },
    {
      names: ['ir_partnerid', 'irpid', 'irmpname', 'irmptype', 'irsharedid', 'mp_value1'],
      kind: 'sub-id',
      where: ['query'],
    },
    {
      names: ['ir_campaignid', 'ir_adid', 'ir_cid', 'ircid', 'iradid', 'iradtype'],
      kind: 'campaign',
      where: ['query'],
    },
    {
      names: ['subId1', 'subId2', 'subId3', 'sharedid'],
      kind: 'sub-id',
      where: ['query'],
      ambiguous: true,
      companions: ['irclickid', 'irgwc'],
      becomes: ['{SubId1} of a partner postback'],
    },
  ],
  pathIdentifiers: [
    { hosts, pattern: '^/c/(\\d+)/\\d+/\\d+', name: 'mediaPartnerId', kind: 'sub-id' },
    { hosts, pattern: '^/c/\\d+/(\\d+)/\\d+', name: 'adId', kind: 'campaign' },
    { hosts, pattern: '^/c/\\d+/\\d+/(\\d+)', name: 'campaignId', kind: 'campaign' },
  ],
  nested: [{ hosts, parameters: ['u', 'return'] }],
  scripts: [
    {
      // The Universal Tracking Tag. Where it reports a page to is not documented.
      calls: ['*://utt.impactcdn.com/*.js'],
      role: 'library',
      docs: 'https://integrations.impact.com/impact-brand/docs/javascript-installation',
    },
  ],
  pixels: [
    {
      // To the brand's tracking domain, whatever that is. Impact publishes the names of what is told
      // (https://integrations.impact.com/impact-brand/docs/order-level-data), not how its tag writes them: those are
      // of a public implementation. Lines of items are not summed up, since how they are written is not known.
      calls: ['*://*/xconv/*?*oid=*'],
      path: '^/xconv/[^/]+/[^/]+$',
      role: 'conversion',
      fields: { orderId: ['oid'], value: ['amount'], currency: ['currcd'], clickId: ['clickid'] },
      docs: 'https://github.com/managed-components/impact-radius',
    },
  ],
  macros: {
    syntax: '{x}',
    names: {
      SubId1: 'sub1',
      SubId2: 'sub2',
      SubId3: 'sub3',
      SharedId: 'shared_id',
      ActionId: 'action_id',
      OID: 'order_id',
      Status: 'status',
      ActionStatus: 'status',
      StatusDetail: 'status_detail',
      Payout: 'payout',
      Amount: 'amount',
      Currency: 'currency',
      LandingPageUrl: 'landing_url',
    },
  },
  linkTemplate:
    'https://{domain}/c/{media_partner_id}/{ad_id}/{campaign_id}?subId1={click_id}&u={destination}',
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.coursera.org/learn/python-for-data-visualization?irclickid=xgMQ4KWb%3AxyIWO7Uo7Vva0OcUkGQgW2aEwvr1c0&irgwc=1&utm_medium=partners&utm_source=impact',
      ids: [
        {
          name: 'irclickid',
          value: 'xgMQ4KWb:xyIWO7Uo7Vva0OcUkGQgW2aEwvr1c0',
          kind: 'network-click',
          where: 'query',
        },
        { name: 'irgwc', value: '1', kind: 'sub-id' },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://www.microsoft.com/en-us/software-download/?epi=1&irclickid=_19oa1xfwk0kfrlkrkk0sohzx0m2xghgc2yhm6a1a00',
      ids: [
        {
          name: 'irclickid',
          value: '_19oa1xfwk0kfrlkrkk0sohzx0m2xghgc2yhm6a1a00',
          kind: 'network-click',
        },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://edmunds.sjv.io/c/7765200/3949600/52125?subId1=w7c1&u=https%3A%2F%2Fwww.edmunds.com%2Fx',
      ids: [
        { name: 'mediaPartnerId', value: '7765200', kind: 'sub-id', where: 'path' },
        { name: 'adId', value: '3949600', where: 'path' },
        { name: 'campaignId', value: '52125', where: 'path' },
        { name: 'subId1', value: 'w7c1', where: 'query' },
      ],
      source:
        'https://help.impact.com/en/support/solutions/articles/48001235417-sub-id-shared-id-parameters-explained-for-partners',
    },
    {
      url: 'https://shop.example/?mclk=TCsQ7Q2j7xycULNR4t0YR03uUksRPQRRbSn7y80',
      ids: [{ name: 'mclk', value: 'TCsQ7Q2j7xycULNR4t0YR03uUksRPQRRbSn7y80' }],
      source: 'an irclickid from a public repository under another name',
    },
  ],
  nothing: [
    'https://impact.com/partnerships/?utm_source=website',
    'https://shop.example/?irclick=abc',
    'https://shop.example/c/1/2/3?u=home&clickid=0123456789',
  ],
  calls: {
    made: ['https://utt.impactcdn.com/A3428257-1157-43ec-9467-2f67830b16af1.js'],
    other: ['https://impactcdn.com/a.js', 'https://shop.example/utt.impactcdn.com/a.js'],
  },
  pixels: {
    made: [
      'https://acme.pxf.io/xconv/18290/9834?custid=&oid=4711&amount=42.00&currcd=USD&_ir=U25%7C9d2f%7C1764000000000',
    ],
    other: [
      'https://acme.pxf.io/cur/9834?custid=&_ir=U25%7C9d2f%7C1764000000000',
      'https://shop.example/xconv/?oid=1',
    ],
  },
}
