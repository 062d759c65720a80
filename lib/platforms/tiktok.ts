import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'tiktok',
  name: 'TikTok',
  kind: 'ad',
  docs: [
    'https://ads.tiktok.com/help/article/about-supported-macros-for-mobile-measurement-partners?lang=en',
    'https://ads.tiktok.com/help/article?aid=6669666107177041925',
  ],
  hosts: [],
  identifiers: [
    {
      names: ['ttclid'],
      kind: 'ad-click',
      where: ['query'],
      format: '^E\\.C\\.P\\.[A-Za-z0-9_-]{40,400}$',
      distinctive: true,
      cookies: ['ttclid'],
      becomes: ['user.ttclid'],
      neededAtLanding: true,
    },
    { names: ['_ttp'], kind: 'analytics', where: ['cookie'], becomes: ['user.ttp'] },
  ],
  nested: [{ hosts: ['www.tiktok.com'], parameters: ['target'] }],
  pixels: [
    {
      // How the pixel words its calls TikTok does not document; this is how others read them, such as
      // https://github.com/MisterPhilip/omnibug/blob/master/src/providers/TikTok.js.
      calls: ['*://analytics.tiktok.com/api/v2/pixel', '*://analytics.tiktok.com/api/v2/pixel/*'],
      body: 'json',
      events: [
        'CompletePayment',
        'Purchase',
        'PlaceAnOrder',
        'SubmitForm',
        'Lead',
        'CompleteRegistration',
        'Subscribe',
        'StartTrial',
      ],
      role: 'event',
      fields: {
        dataset: ['context.pixel.code'],
        event: ['event'],
        id: ['event_id'],
        orderId: ['properties.order_id'],
        clickId: ['context.ad.callback'],
        value: ['properties.value'],
        currency: ['properties.currency'],
      },
      dedup: { api: 'tiktok', hours: 48, docs: 'https://ads.tiktok.com/help/article/event-deduplication' },
      docs: 'https://ads.tiktok.com/help/article/standard-events-parameters',
    },
  ],
  macros: {
    syntax: '__x__',
    clickId: 'CLICKID',
    names: {
      CLICKID: 'click_id',
      CAMPAIGN_ID: 'campaign_id',
      CAMPAIGN_NAME: 'campaign_name',
      AID: 'ad_set_id',
      AID_NAME: 'ad_set_name',
      CID: 'ad_id',
      CID_NAME: 'ad_name',
      CTYPE: 'creative_type',
      PLACEMENT: 'placement',
      OS: 'os',
      IDFA: 'device_id',
      GAID: 'device_id',
      IP: 'ip',
      UA: 'user_agent',
    },
  },
})

const clickId = 'E.C.P.CtMBkVnWnqUkdvQo3wJ8Zp1rTtYhLxF2bGmSaKcE9iNw7RyDu4-OeVqXfBzHjA0sPl5'

export const samples: PlatformSamples = {
  found: [
    {
      url: `https://shop.example/serum?utm_source=tiktok&utm_medium=paid&ttclid=${clickId}`,
      ids: [{ name: 'ttclid', value: clickId, kind: 'ad-click', where: 'query' }],
      source: 'https://ads.tiktok.com/help/article?aid=6669666107177041925',
    },
    {
      url: `https://trk.example/click?cost=0.05&ref_id=${clickId}`,
      ids: [{ name: 'ref_id', value: clickId, kind: 'ad-click' }],
      source: 'https://ads.tiktok.com/help/article?aid=6669666107177041925',
    },
  ],
  pixels: {
    made: [],
    other: [
      'https://analytics.tiktok.com/i18n/pixel/events.js?sdkid=CLICKSCOPE7DEMO12345',
      'https://shop.example/api/v2/pixel',
    ],
    bodies: [
      {
        url: 'https://analytics.tiktok.com/api/v2/pixel',
        made: '{"event":"CompletePayment","event_id":"order-1","context":{"pixel":{"code":"CLICKSCOPE7DEMO12345"}},"properties":{"value":89,"currency":"EUR","order_id":"4711"}}',
        other: '{"event":"Pageview","context":{"pixel":{"code":"CLICKSCOPE7DEMO12345"}}}',
      },
      {
        url: 'https://analytics.tiktok.com/api/v2/pixel/track/',
        made: '[{"event":"SubmitForm","event_id":"lead-1"}]',
        other: 'event=SubmitForm',
      },
    ],
  },
  nothing: [
    'https://www.tiktok.com/@creator/video/7212345678901234567?is_from_webapp=1&sender_device=pc',
    'https://shop.example/?callback=E.C.P.short',
    'https://shop.example/?tt_medium=paid&tt_content=video',
  ],
}
