import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'linkedin',
  name: 'LinkedIn Ads',
  kind: 'ad',
  docs: [
    'https://learn.microsoft.com/en-us/linkedin/marketing/conversions/enabling-first-party-cookies',
    'https://learn.microsoft.com/en-us/linkedin/marketing/integrations/ads-reporting/dynamic-utm-tracking',
  ],
  hosts: [],
  identifiers: [
    {
      names: ['li_fat_id'],
      kind: 'ad-click',
      where: ['query'],
      format: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
      cookies: ['li_fat_id'],
      becomes: ['userIds LINKEDIN_FIRST_PARTY_ADS_TRACKING_UUID'],
      neededAtLanding: true,
    },
  ],
  macros: {
    syntax: 'x',
    names: { CAMPAIGN_ID: 'campaign_id', CAMPAIGN_NAME: 'campaign_name', CREATIVE_ID: 'creative_id' },
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://shop.example/contact/?utm_source=linkedin&li_fat_id=85929337-d448-42da-a095-0b3c5500fa50',
      ids: [
        {
          name: 'li_fat_id',
          value: '85929337-d448-42da-a095-0b3c5500fa50',
          kind: 'ad-click',
          where: 'query',
        },
      ],
      source: 'https://learn.microsoft.com/en-us/linkedin/marketing/conversions/enabling-first-party-cookies',
    },
    {
      url: 'https://px.ads.linkedin.com/collect/?pid=987&conversionId=1&li_fat_id=0f3d1a52-6c7e-4b89-91d4-5e2a7c6b8d10',
      ids: [{ name: 'li_fat_id', value: '0f3d1a52-6c7e-4b89-91d4-5e2a7c6b8d10' }],
      source: 'https://learn.microsoft.com/en-us/linkedin/marketing/conversions/enabling-first-party-cookies',
    },
  ],
  nothing: [
    'https://www.linkedin.com/feed/update/urn:li:activity:6341917271912386560/?trackingId=abc',
    'https://shop.example/?li_id=85929337-d448-42da-a095-0b3c5500fa50',
  ],
}
