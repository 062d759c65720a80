import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'exoclick',
  name: 'ExoClick',
  kind: 'ad',
  docs: [
    'https://docs.exoclick.com/docs/conversion-tracking-api/',
    'https://github.com/stape-io/exoclick-tag',
  ],
  hosts: ['s.pemsrv.com'],
  // On the landing page the advertiser names the parameter; this one is the postback's.
  identifiers: [
    {
      names: ['tag'],
      kind: 'ad-click',
      where: ['query', 'cookie'],
      ambiguous: true,
      cookies: ['_exoclick_cid'],
      becomes: ['tag of the postback'],
      docs: 'https://github.com/stape-io/exoclick-tag',
    },
  ],
  nested: [{ hosts: ['s.pemsrv.com'], parameters: ['p'] }],
  macros: {
    syntax: '{x}',
    clickId: 'conversions_tracking',
    names: {
      conversions_tracking: 'click_id',
      'campaign.id': 'campaign_id',
      'banner.id': 'creative_id',
      'banner.name': 'creative_name',
      'target.bid': 'cost',
      'user.country': 'country',
      SiteName: 'source',
      categories: 'category_id',
    },
  },
  postback: {
    direction: 'receives',
    method: 'GET',
    template: 'https://s.magsrv.com/tag.php?goal={goal_id}&tag={click_id}&value={payout}',
    required: ['goal', 'tag'],
    optional: ['value', 'skey', 'cpa'],
    clickIdParameter: 'tag',
    docs: 'https://docs.exoclick.com/docs/conversion-tracking-api/',
  },
  answers: { accepted: ['^ok\\b'], duplicate: [], rejected: ['error: tag is invalid'] },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'http://s.magsrv.com/tag.php?goal=ce4c5732ec94917f96fd0cc7e6162ccf&tag=w7c1q2m5k8',
      ids: [{ name: 'tag', value: 'w7c1q2m5k8', kind: 'ad-click', where: 'query' }],
      source: 'link in a public repository, its click ID replaced',
    },
    {
      url: 'https://s.magsrv.com/tag.php?goal=af3268fd281a6b9f9b3b8bde0ea5e008&value=1.5&tag=z9k4m2',
      ids: [{ name: 'tag', value: 'z9k4m2' }],
      source: 'https://docs.exoclick.com/docs/conversion-tracking-api/',
    },
  ],
  nothing: [
    'https://www.exoclick.com/?tag=news',
    'https://blog.example/?tag=w7c1q2m5k8&goal=ce4c5732ec94917f96fd0cc7e6162ccf',
  ],
}
