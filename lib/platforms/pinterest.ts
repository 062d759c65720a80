import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'pinterest',
  name: 'Pinterest',
  kind: 'ad',
  docs: [
    'https://developers.pinterest.com/docs/api/v5/events-create/',
    'https://help.pinterest.com/en/business/article/third-party-and-dynamic-tracking',
  ],
  hosts: [],
  identifiers: [
    {
      // Base64 of `v=2&u=…&n=…&t=…`.
      names: ['epik'],
      kind: 'ad-click',
      where: ['query'],
      format: '^dj0yJn[A-Za-z0-9_-]{60,300}$',
      distinctive: true,
      cookies: ['_epik', '_derived_epik'],
      becomes: ['user_data.click_id'],
      neededAtLanding: true,
    },
  ],
  macros: {
    syntax: '{x}',
    names: {
      campaignname: 'campaign_name',
      campaignid: 'campaign_id',
      adgroupid: 'ad_set_id',
      creative_id: 'creative_id',
      adid: 'ad_id',
      keyword: 'keyword',
      device: 'device',
    },
  },
  pixels: [
    {
      calls: [
        '*://ct.pinterest.com/v3/*event=checkout*',
        '*://ct.pinterest.com/v3/*event=signup*',
        '*://ct.pinterest.com/v3/*event=lead*',
      ],
      path: '^/v3/?$',
      role: 'event',
      fields: {
        dataset: ['tid'],
        event: ['event'],
        id: ['ed.event_id'],
        orderId: ['ed.order_id'],
        value: ['ed.value'],
        currency: ['ed.currency'],
      },
      dedup: { api: 'pinterest', docs: 'https://developers.pinterest.com/docs/api/v5/events-create/' },
      docs: 'https://help.pinterest.com/en/business/article/install-the-pinterest-tag',
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.freepik.com/free-vector/halloween-decorative-background_9694093.htm?epik=dj0yJnU9UVFaYWdqT2lYeDkweERZdm00eUFDbGxGdFhGX1p6UnQmcD0wJm49NGZOcjktNHZkazNGTy1fY0FXUVpkQSZ0PUFBQUFBR1V5T0c4&sign-up=google',
      ids: [
        {
          name: 'epik',
          value:
            'dj0yJnU9UVFaYWdqT2lYeDkweERZdm00eUFDbGxGdFhGX1p6UnQmcD0wJm49NGZOcjktNHZkazNGTy1fY0FXUVpkQSZ0PUFBQUFBR1V5T0c4',
          kind: 'ad-click',
          where: 'query',
        },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://69mcfly.com/shop/all-clothing/nyc-tee/?pp=0&epik=dj0yJnU9MHBWbkhjc0ktN2ttTVp3RFZJcExNNXJkUDdLLW1tVzUmcD0xJm49MHU3Zm9GN0lKQ29qTVdMOVc4eUduUSZ0PUFBQUFBR2piUk5V',
      ids: [
        {
          name: 'epik',
          value:
            'dj0yJnU9MHBWbkhjc0ktN2ttTVp3RFZJcExNNXJkUDdLLW1tVzUmcD0xJm49MHU3Zm9GN0lKQ29qTVdMOVc4eUduUSZ0PUFBQUFBR2piUk5V',
        },
      ],
      source: 'link in a public repository',
    },
  ],
  nothing: [
    'https://www.pinterest.com/pin/1234567890123456/?nic_v2=1a2b3c',
    'https://shop.example/?epic=1&pp=0',
    'https://ads.pinterest.com/',
  ],
  pixels: {
    made: [
      'https://ct.pinterest.com/v3/?tid=2613278023162&event=checkout&ed=%7B%22value%22%3A89%2C%22currency%22%3A%22EUR%22%2C%22event_id%22%3A%22order-1%22%7D',
      'https://ct.pinterest.com/v3/?event=signup&tid=2613278023162',
      'https://ct.pinterest.com/v3/?event=lead&tid=2613278023162',
    ],
    other: [
      'https://ct.pinterest.com/v3/?event=init&tid=2613278023162',
      'https://shop.example/v3/?event=checkout',
    ],
  },
}
