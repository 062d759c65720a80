import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'utm',
  name: 'UTM',
  kind: 'generic',
  docs: ['https://support.google.com/analytics/answer/10917952'],
  hosts: [],
  identifiers: [
    {
      names: [
        'utm_source',
        'utm_medium',
        'utm_campaign',
        'utm_term',
        'utm_content',
        'utm_id',
        'utm_source_platform',
        'utm_creative_format',
        'utm_marketing_tactic',
        'utm_cid',
        'utm_reader',
        'utm_name',
        'utm_social',
        'utm_affiliate',
        'utm_sharedid',
      ],
      kind: 'campaign',
      where: ['query', 'fragment'],
      becomes: ['the session source, medium and campaign of Google Analytics'],
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://shop.example/?utm_source=newsletter4&utm_medium=email&utm_campaign=spring_sale',
      ids: [
        { name: 'utm_source', value: 'newsletter4', kind: 'campaign', where: 'query' },
        { name: 'utm_medium', value: 'email' },
        { name: 'utm_campaign', value: 'spring_sale' },
      ],
      source: 'https://support.google.com/analytics/answer/10917952',
    },
    {
      url: 'https://shop.example/page#utm_source=Google-cpc&utm_content=cpc-dene+uzanti',
      ids: [
        { name: 'utm_source', value: 'Google-cpc', where: 'fragment' },
        { name: 'utm_content', value: 'cpc-dene uzanti', where: 'fragment' },
      ],
      source: 'link in a public repository, its host replaced, its query moved to the fragment',
    },
  ],
  nothing: ['https://shop.example/?source=news4&medium=email', 'https://maps.example/?utm=33N&zone=5'],
}
