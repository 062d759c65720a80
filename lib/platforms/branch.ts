import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'branch',
  name: 'Branch',
  kind: 'analytics',
  docs: ['https://help.branch.io/developer-hub/web-testing'],
  hosts: ['*.app.link', '*.bnc.lt', '*.impression.link'],
  identifiers: [
    {
      names: ['_branch_match_id'],
      kind: 'analytics',
      where: ['query'],
      format: '^\\d{15,20}$',
      docs: 'https://help.branch.io/developer-hub/web-testing',
    },
    { names: ['_branch_referrer'], kind: 'analytics', where: ['query'] },
    {
      names: ['~click_id'],
      kind: 'tracker-click',
      where: ['query'],
      becomes: ['the click ID of Branch postbacks'],
    },
    {
      names: ['~campaign', '~creative_name', '$3p'],
      kind: 'campaign',
      where: ['query'],
      docs: 'https://help.moloco.com/hc/en-us/articles/6187501857559-Branch-Tracking-Link-Parameters',
    },
    { names: ['~secondary_publisher'], kind: 'sub-id', where: ['query'] },
  ],
  nested: [{ hosts: ['*.app.link', '*.bnc.lt'], parameters: ['$canonical_url', '$fallback_url'] }],
  linkTemplate: 'https://{domain}/{link_id}?%243p={partner}&~campaign={campaign_name}&~click_id={click_id}',
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://example.app.link/kJNbhZ1PrF?$fallback_url=https%3A%2F%2Fwww.website.example%2F&_branch_match_id=418480444086051524',
      ids: [{ name: '_branch_match_id', value: '418480444086051524', kind: 'analytics', where: 'query' }],
      source: 'https://help.branch.io/developer-hub/web-testing',
    },
    {
      url: 'https://brand.app.link/?%243p=a_partner&~click_id=w7c1&~campaign=spring',
      ids: [
        { name: '$3p', value: 'a_partner', kind: 'campaign' },
        { name: '~click_id', value: 'w7c1', kind: 'tracker-click' },
        { name: '~campaign', value: 'spring', kind: 'campaign' },
      ],
      source: 'https://help.moloco.com/hc/en-us/articles/6187501857559-Branch-Tracking-Link-Parameters',
    },
    {
      url: 'https://brand.app.link/x1?~creative_name=banner_7&%7Esecondary_publisher=pub77&~click_id=w7c1',
      ids: [
        { name: '~creative_name', value: 'banner_7', kind: 'campaign' },
        { name: '~secondary_publisher', value: 'pub77', kind: 'sub-id' },
        { name: '~click_id', value: 'w7c1' },
      ],
      source: 'https://help.moloco.com/hc/en-us/articles/6187501857559-Branch-Tracking-Link-Parameters',
    },
  ],
  nothing: ['https://branch.io/pricing/?click_id=1', 'https://shop.example/?branch_match=418480444086051524'],
}
