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
}
