import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'reddit',
  name: 'Reddit Ads',
  kind: 'ad',
  docs: ['https://business.reddithelp.com/s/article/manual-conversion-events-with-the-reddit-pixel'],
  hosts: ['out.reddit.com'],
  identifiers: [
    {
      names: ['rdt_cid'],
      kind: 'ad-click',
      where: ['query'],
      cookies: ['_rdt_cid', 'rdt_cid'],
      becomes: ['click_id'],
      neededAtLanding: true,
    },
    {
      names: ['_rdt_uuid'],
      kind: 'analytics',
      where: ['cookie'],
      format: '^\\d{13}\\.[0-9a-f-]{36}$',
      becomes: ['user.uuid'],
    },
  ],
  nested: [{ hosts: ['out.reddit.com'], parameters: ['url'] }],
  pixels: [
    {
      calls: [
        '*://alb.reddit.com/rp.gif?*event=Purchase*',
        '*://alb.reddit.com/rp.gif?*event=Lead*',
        '*://alb.reddit.com/rp.gif?*event=SignUp*',
      ],
      role: 'event',
      fields: {
        dataset: ['id'],
        event: ['event'],
        id: ['m.conversionId'],
        orderId: ['m.transactionId'],
        value: ['m.valueDecimal', 'm.value'],
        currency: ['m.currency'],
      },
      dedup: {
        api: 'reddit',
        hours: 48,
        otherSpelling: true,
        docs: 'https://business.reddithelp.com/s/article/manual-conversion-events-with-the-reddit-pixel',
      },
      docs: 'https://business.reddithelp.com/s/article/manual-conversion-events-with-the-reddit-pixel',
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://play.example/?utm_source=reddit&utm_campaign=launch&rdt_cid=3184742045291813272',
      ids: [{ name: 'rdt_cid', value: '3184742045291813272', kind: 'ad-click', where: 'query' }],
      source: 'link in a public repository',
    },
    {
      url: 'https://out.reddit.com/t3_1abcde?url=https%3A%2F%2Fshop.example%2F%3Frdt_cid%3D4297311560382145027&token=AQAA',
      ids: [{ name: 'rdt_cid', value: '4297311560382145027', where: 'nested' }],
      source: 'https://github.com/ClearURLs/Rules',
    },
  ],
  nothing: [
    'https://www.reddit.com/r/affiliatemarketing/comments/1abcde/title/?share_id=xyz&utm_medium=ios_app',
    'https://shop.example/?rdt=1&cid=3184742045291813272',
  ],
  pixels: {
    made: [
      'https://alb.reddit.com/rp.gif?ts=1682316317277&id=t2_pxlh0vso&event=Purchase&m.valueDecimal=89.00&m.currency=EUR&m.conversionId=order-1',
      'https://alb.reddit.com/rp.gif?id=t2_pxlh0vso&event=Lead',
      'https://alb.reddit.com/rp.gif?id=t2_pxlh0vso&event=SignUp',
    ],
    other: [
      'https://alb.reddit.com/rp.gif?id=t2_pxlh0vso&event=PageVisit',
      'https://shop.example/rp.gif?event=Purchase',
    ],
  },
}
