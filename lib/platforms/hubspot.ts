import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'hubspot',
  name: 'HubSpot',
  kind: 'email',
  docs: [
    'https://knowledge.hubspot.com/email/links-in-emails-or-ctas-lead-to-an-error-page',
    'https://knowledge.hubspot.com/ads/track-and-report-on-google-ads-in-hubspot',
  ],
  hosts: [],
  identifiers: [
    { names: ['_hsenc', 'hsCtaTracking', '__hstc', '__hssc', '__hsfp'], kind: 'email', where: ['query'] },
    { names: ['_hsmi'], kind: 'campaign', where: ['query'], format: '^\\d+$' },
    {
      names: [
        'hsa_acc',
        'hsa_cam',
        'hsa_grp',
        'hsa_ad',
        'hsa_src',
        'hsa_tgt',
        'hsa_kw',
        'hsa_mt',
        'hsa_net',
        'hsa_ver',
      ],
      kind: 'campaign',
      where: ['query'],
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://ionic.example/blog/?utm_source=hs_email&_hsenc=p2ANqtz-894lhie-saMpN3lq1GaI2aQiC9cBv-bvtZK&_hsmi=86094990',
      ids: [
        {
          name: '_hsenc',
          value: 'p2ANqtz-894lhie-saMpN3lq1GaI2aQiC9cBv-bvtZK',
          kind: 'email',
          where: 'query',
        },
        { name: '_hsmi', value: '86094990', kind: 'campaign' },
      ],
      source: 'link in a public repository, shortened',
    },
    {
      url: 'https://school.example/?hsa_grp=126237567750&hsa_ad=648072419711&hsa_ver=3',
      ids: [
        { name: 'hsa_grp', value: '126237567750', kind: 'campaign' },
        { name: 'hsa_ad', value: '648072419711', kind: 'campaign' },
        { name: 'hsa_ver', value: '3', kind: 'campaign' },
      ],
      source: 'link in a public repository, its host replaced',
    },
  ],
  nothing: ['https://www.hubspot.com/pricing?hubs_content=nav', 'https://shop.example/?hsmi=x&hsa=1'],
}
