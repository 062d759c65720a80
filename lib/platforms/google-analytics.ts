import type { Pixel, PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

const pixel: Pick<Pixel, 'role' | 'fields' | 'dedup' | 'docs'> = {
  role: 'event',
  fields: {
    dataset: ['tid'],
    event: ['en'],
    id: ['ep.transaction_id'],
    orderId: ['ep.transaction_id'],
    value: ['epn.value'],
    currency: ['cu'],
  },
  dedup: { api: 'ga4', docs: 'https://support.google.com/analytics/answer/12313109' },
  docs: 'https://developers.google.com/analytics/devguides/collection/protocol/ga4/verify-implementation',
}

export const platform = definePlatform({
  id: 'google-analytics',
  name: 'Google Analytics',
  kind: 'analytics',
  docs: ['https://support.google.com/analytics/answer/10071811'],
  hosts: [],
  identifiers: [
    {
      names: ['_gl'],
      kind: 'analytics',
      where: ['query', 'fragment'],
      format: '^1\\*[a-z0-9]+\\*.+$',
      becomes: ['the cookies of the next domain'],
    },
    {
      names: ['_ga'],
      kind: 'analytics',
      where: ['query', 'cookie'],
      format: '^(?:GA1\\.\\d\\.|\\d\\.)?\\d+\\.\\d+',
    },
    { names: ['_gcl_au'], kind: 'analytics', where: ['cookie'], format: '^1\\.1\\.\\d+\\.\\d{10}' },
    {
      names: ['ga_source', 'ga_medium', 'ga_campaign', 'ga_term', 'ga_content', 'ga_place'],
      kind: 'campaign',
      where: ['query'],
    },
  ],
  pixels: [
    {
      // Only these events: a page view is on nearly every page.
      calls: [
        '*://*.google-analytics.com/g/collect?*en=purchase*',
        '*://*.google-analytics.com/g/collect?*en=generate_lead*',
        '*://*.google-analytics.com/g/collect?*en=sign_up*',
      ],
      ...pixel,
    },
    {
      // Several events in one call stand in its body, a line each; what they share is in its address.
      calls: ['*://*.google-analytics.com/g/collect?*'],
      body: 'lines',
      events: ['purchase', 'generate_lead', 'sign_up'],
      ...pixel,
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://clerk.com/docs/webhooks/overview?_gl=1*j9cbt9*_gcl_au*MTQwNDI0MjU0Mi4xNzM5ODA1MTE5*_ga*OTAyMzMwOTQ3LjE3Mzk4MDUxMTk.',
      ids: [
        {
          name: '_gl',
          value: '1*j9cbt9*_gcl_au*MTQwNDI0MjU0Mi4xNzM5ODA1MTE5*_ga*OTAyMzMwOTQ3LjE3Mzk4MDUxMTk.',
          kind: 'analytics',
          where: 'query',
        },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://shop.example/?_ga=2.1234567.1027069442.1790490474&ga_source=newsletter',
      ids: [
        { name: '_ga', value: '2.1234567.1027069442.1790490474', kind: 'analytics' },
        { name: 'ga_source', value: 'newsletter', kind: 'campaign' },
      ],
      source: 'made up in the shape of links in public repositories',
    },
  ],
  nothing: [
    'https://analytics.google.com/analytics/web/?authuser=0',
    'https://shop.example/?gl=US&ga_order=most_relevant',
  ],
  pixels: {
    made: [
      'https://region1.google-analytics.com/g/collect?v=2&tid=G-ABC123&cid=1.2&en=purchase&ep.transaction_id=order-1&epn.value=89&cu=EUR',
      'https://www.google-analytics.com/g/collect?v=2&tid=G-ABC123&en=generate_lead',
      'https://www.google-analytics.com/g/collect?v=2&tid=G-ABC123&en=sign_up',
    ],
    other: [
      'https://www.google-analytics.com/g/collect?v=2&tid=G-ABC123&en=page_view',
      'https://www.google-analytics.com/mp/collect?measurement_id=G-ABC123',
    ],
    bodies: [
      {
        url: 'https://region1.google-analytics.com/g/collect?v=2&tid=G-ABC123&cid=1.2',
        made: 'en=page_view\r\nen=purchase&ep.transaction_id=order-1&epn.value=89&cu=EUR',
        other: 'en=page_view\r\nen=scroll&epn.percent_scrolled=90',
      },
    ],
  },
}
