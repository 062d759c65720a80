import type { Pixel, PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

const pixel: Pick<Pixel, 'role' | 'fields' | 'dedup' | 'docs'> = {
  role: 'event',
  fields: {
    dataset: ['id'],
    event: ['ev'],
    id: ['eid'],
    orderId: ['cd[order_id]'],
    clickId: ['fbc'],
    value: ['cd[value]'],
    currency: ['cd[currency]'],
  },
  dedup: {
    api: 'meta',
    hours: 48,
    docs: 'https://developers.facebook.com/docs/marketing-api/conversions-api/deduplicate-pixel-and-server-events',
  },
  docs: 'https://developers.facebook.com/docs/meta-pixel/reference',
}

export const platform = definePlatform({
  id: 'meta',
  name: 'Meta',
  kind: 'ad',
  docs: [
    'https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc',
    'https://developers.facebook.com/documentation/ads-commerce/instagram/ads-api/guides/url-tags-for-tracking',
  ],
  hosts: ['l.facebook.com', 'lm.facebook.com', 'l.instagram.com', 'l.messenger.com'],
  identifiers: [
    {
      names: ['fbclid'],
      kind: 'ad-click',
      where: ['query'],
      format:
        '^(?:IwAR[A-Za-z0-9_-]{50,60}|(?:IwZXh0|IwY2xj|IwT0|PA[A-Za-z0-9])[A-Za-z0-9_-]{40,300}_aem_[A-Za-z0-9_-]{1,80})$',
      distinctive: true,
      cookies: ['_fbc'],
      becomes: ['user_data.fbc'],
      maxLength: 500,
      caseSensitive:
        'https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc',
      examples: ['IwAR2F4-dbP0l7Mn1IawQQGCINEz7PYXQvwjNwB_qa2ofrHyiLjcbCRxTDMgk'],
      neededAtLanding: true,
    },
    {
      names: ['_fbp'],
      kind: 'analytics',
      where: ['cookie'],
      format: '^fb\\.\\d\\.\\d{13}\\.\\d{6,20}(?:\\.[A-Za-z0-9_-]{2,8})?$',
      becomes: ['user_data.fbp'],
    },
    {
      names: [
        'fb_action_ids',
        'fb_action_types',
        'fb_source',
        'fb_ref',
        'fb_comment_id',
        'action_object_map',
        'action_type_map',
        'action_ref_map',
      ],
      kind: 'analytics',
      where: ['query'],
    },
    {
      names: ['igshid', 'igsh', 'mibextid', 'sfnsn', '__tn__', '__cft__[0]', '__xts__[0]'],
      kind: 'analytics',
      where: ['query'],
    },
  ],
  nested: [
    { hosts: ['l.facebook.com', 'lm.facebook.com', 'l.instagram.com', 'l.messenger.com'], parameters: ['u'] },
  ],
  macros: {
    syntax: '{{x}}',
    names: {
      'campaign.id': 'campaign_id',
      'campaign.name': 'campaign_name',
      'adset.id': 'ad_set_id',
      'adset.name': 'ad_set_name',
      'ad.id': 'ad_id',
      'ad.name': 'ad_name',
      placement: 'placement',
      site_source_name: 'source',
    },
  },
  pixels: [
    {
      // A page view is on nearly every page of the web, so that only these events are looked at.
      calls: [
        '*://www.facebook.com/tr*ev=Purchase*',
        '*://www.facebook.com/tr*ev=Lead*',
        '*://www.facebook.com/tr*ev=CompleteRegistration*',
        '*://www.facebook.com/tr*ev=Subscribe*',
        '*://www.facebook.com/tr*ev=StartTrial*',
      ],
      path: '^/tr/?$',
      ...pixel,
    },
    {
      // A call too long for an address has the same parameters in its body.
      calls: ['*://www.facebook.com/tr', '*://www.facebook.com/tr/'],
      body: 'form',
      events: ['Purchase', 'Lead', 'CompleteRegistration', 'Subscribe', 'StartTrial'],
      ...pixel,
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://l.facebook.com/l.php?u=https%3A%2F%2Fdrive.google.com%2Fdrive%2Ffolders%2F1kfHbbc%3Fusp%3Dsharing%26fbclid%3DIwAR226iehmJge32ShnTZrT2-LZqvGXdyIV0Yd5fU2xukAIh0aPWv4VdEK1ow&h=AT34QUYlyeCTaBaw',
      ids: [
        {
          name: 'fbclid',
          value: 'IwAR226iehmJge32ShnTZrT2-LZqvGXdyIV0Yd5fU2xukAIh0aPWv4VdEK1ow',
          kind: 'ad-click',
          where: 'nested',
        },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://www.ltvco.com/engineering/semicolon-javascript/?fbclid=IwY2xjawFMJkhleHRuA2FlbQIxMAABHQZZCbhfLeKf0tHvPm2gAEE_uJT3EVya26mxBjrj6sSR8QZ4hN0n9RoVgw_aem_I5kePgSbzdzSqU0qYIvuYQ',
      ids: [
        {
          name: 'fbclid',
          value:
            'IwY2xjawFMJkhleHRuA2FlbQIxMAABHQZZCbhfLeKf0tHvPm2gAEE_uJT3EVya26mxBjrj6sSR8QZ4hN0n9RoVgw_aem_I5kePgSbzdzSqU0qYIvuYQ',
          where: 'query',
        },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://trk.example/c?external_id=IwAR0Z_wul86MB1vKium_DEdRvcRAEbilG9eyRZpRNKh_jiqz3fv3jZ1Lchyk',
      ids: [
        {
          name: 'external_id',
          value: 'IwAR0Z_wul86MB1vKium_DEdRvcRAEbilG9eyRZpRNKh_jiqz3fv3jZ1Lchyk',
          kind: 'ad-click',
        },
      ],
      source: 'an fbclid from a public repository under another name',
    },
    {
      url: 'https://www.facebook.com/share/p/1B4xYz89/?mibextid=wwXIfr&__cft__[0]=AZ8u9&__tn__=H-R',
      ids: [
        { name: 'mibextid', value: 'wwXIfr', kind: 'analytics', where: 'query' },
        { name: '__cft__[0]', value: 'AZ8u9', kind: 'analytics', where: 'query' },
        { name: '__tn__', value: 'H-R', kind: 'analytics' },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://www.betterplace.org/de/projects/13982?fb_action_ids=502265026527016&fb_action_types=og.recommends&action_ref_map=%5B%5D',
      ids: [
        { name: 'fb_action_ids', value: '502265026527016', kind: 'analytics' },
        { name: 'fb_action_types', value: 'og.recommends', kind: 'analytics' },
        { name: 'action_ref_map', value: '[]', kind: 'analytics' },
      ],
      source: 'link in a public repository, shortened',
    },
  ],
  nothing: [
    'https://www.facebook.com/groups/affiliates/?ref=share',
    'https://shop.example/?fbclid_copy=1&fb=123',
    'https://business.facebook.com/adsmanager/manage/campaigns?act=1234567890',
  ],
  pixels: {
    made: [
      'https://www.facebook.com/tr/?id=1234567890&ev=Purchase&dl=https%3A%2F%2Fshop.example%2F&cd[value]=89.00&cd[currency]=EUR&eid=order-1',
      'https://www.facebook.com/tr?id=1234567890&ev=Lead&noscript=1',
      'https://www.facebook.com/tr/?id=1234567890&ev=CompleteRegistration',
      'https://www.facebook.com/tr/?id=1234567890&ev=Subscribe',
      'https://www.facebook.com/tr/?id=1234567890&ev=StartTrial',
    ],
    other: [
      'https://www.facebook.com/tr?id=1234567890&ev=PageView',
      'https://www.facebook.com/travel?ev=Purchase',
    ],
    bodies: [
      {
        url: 'https://www.facebook.com/tr/',
        made: 'id=1234567890&ev=Purchase&cd%5Bvalue%5D=89.00&cd%5Bcurrency%5D=EUR&eid=order-1',
        other: 'id=1234567890&ev=PageView&eid=order-1',
      },
      {
        url: 'https://www.facebook.com/tr',
        made: 'id=1234567890&ev=Lead',
        other: 'id=1234567890&ev=AddToCart',
      },
    ],
  },
}
