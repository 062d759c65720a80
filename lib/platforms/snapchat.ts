import type { Pixel, PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

const pixel: Pick<Pixel, 'role' | 'fields' | 'dedup' | 'docs'> = {
  role: 'event',
  fields: {
    dataset: ['pid'],
    event: ['ev'],
    id: ['client_dedup_id'],
    orderId: ['transaction_id', 'e_tid'],
    value: ['price', 'e_pr'],
    currency: ['currency', 'e_cur'],
  },
  dedup: {
    api: 'snapchat',
    hours: 48,
    docs: 'https://developers.snap.com/api/marketing-api/Conversions-API/Deduplication',
  },
  docs: 'https://developers.snap.com/api/marketing-api/Conversions-API/Parameters',
}

export const platform = definePlatform({
  id: 'snapchat',
  name: 'Snapchat',
  kind: 'ad',
  docs: ['https://developers.snap.com/api/marketing-api/Conversions-API/UsingTheAPI'],
  hosts: [],
  identifiers: [
    {
      names: ['ScCid'],
      kind: 'ad-click',
      where: ['query'],
      cookies: ['_scclid'],
      becomes: ['user_data.sc_click_id'],
      neededAtLanding: true,
    },
    {
      names: ['sclid', 'scid'],
      kind: 'ad-click',
      where: ['query'],
      ambiguous: true,
      companions: ['ScCid'],
      becomes: ['user_data.sc_click_id'],
    },
    { names: ['_scid'], kind: 'analytics', where: ['cookie'], becomes: ['user_data.sc_cookie1'] },
  ],
  macros: {
    syntax: '{{x}}',
    names: {
      'campaign.id': 'campaign_id',
      'campaign.name': 'campaign_name',
      'adSet.id': 'ad_set_id',
      'adSet.name': 'ad_set_name',
      'ad.id': 'ad_id',
    },
  },
  pixels: [
    {
      calls: ['*://tr.snapchat.com/p?*ev=PURCHASE*', '*://tr.snapchat.com/p?*ev=SIGN_UP*'],
      ...pixel,
    },
    {
      // As https://github.com/MisterPhilip/omnibug/blob/master/src/providers/Snapchat.js reads it.
      calls: ['*://tr.snapchat.com/p'],
      body: 'form',
      events: ['PURCHASE', 'SIGN_UP'],
      ...pixel,
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://shop.example/sale?utm_source=snapchat&ScCid=1f6e2a34-9b7c-4d21-8a5e-0c3f7d9e4b12',
      ids: [
        { name: 'ScCid', value: '1f6e2a34-9b7c-4d21-8a5e-0c3f7d9e4b12', kind: 'ad-click', where: 'query' },
      ],
      source: 'https://developers.snap.com/api/marketing-api/Conversions-API/UsingTheAPI',
    },
    {
      url: 'https://shop.example/sale?sccid=7c0d2b9e-51a4-4f6a-b3c8-2e9d1f705a66#top',
      ids: [{ name: 'sccid', value: '7c0d2b9e-51a4-4f6a-b3c8-2e9d1f705a66' }],
      source: 'https://developers.snap.com/api/marketing-api/Conversions-API/UsingTheAPI',
    },
  ],
  nothing: [
    'https://jobs.example/resume.jsp?scc=42',
    'https://www.snapchat.com/add/creator?share_id=abc&locale=en-US',
    'https://shop.example/?scid=55',
  ],
  pixels: {
    made: [
      'https://tr.snapchat.com/p?pid=24d5aee1-b548-466b-a1ed-d2b44fe2beed&ev=PURCHASE&price=89.00&currency=EUR&client_dedup_id=order-1',
      'https://tr.snapchat.com/p?pid=24d5aee1-b548-466b-a1ed-d2b44fe2beed&ev=SIGN_UP',
    ],
    other: ['https://tr.snapchat.com/p?pid=24d5aee1&ev=PAGE_VIEW', 'https://shop.example/p?ev=PURCHASE'],
    bodies: [
      {
        url: 'https://tr.snapchat.com/p',
        made: 'pid=24d5aee1-b548-466b-a1ed-d2b44fe2beed&ev=PURCHASE&e_pr=89.00&e_cur=EUR&e_tid=4711',
        other: 'pid=24d5aee1-b548-466b-a1ed-d2b44fe2beed&ev=PAGE_VIEW',
      },
    ],
  },
}
