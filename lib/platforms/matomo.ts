import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'matomo',
  name: 'Matomo',
  kind: 'analytics',
  docs: [
    'https://matomo.org/faq/reports/advanced-how-to-manually-build-campaign-tracking-urls',
    'https://matomo.org/faq/how-to/faq_120',
  ],
  hosts: [],
  identifiers: [
    {
      names: [
        'mtm_campaign',
        'mtm_source',
        'mtm_medium',
        'mtm_keyword',
        'mtm_kwd',
        'mtm_content',
        'mtm_cid',
        'mtm_group',
        'mtm_placement',
        'matomo_campaign',
        'pk_campaign',
        'pk_source',
        'pk_medium',
        'pk_keyword',
        'pk_kwd',
        'pk_content',
        'pk_cid',
        'piwik_campaign',
        'piwik_kwd',
      ],
      kind: 'campaign',
      where: ['query', 'fragment'],
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://example.com/?mtm_campaign=email_sale&mtm_source=newsletter&mtm_cid=1234&mtm_placement=footer_banner',
      ids: [
        { name: 'mtm_campaign', value: 'email_sale', kind: 'campaign', where: 'query' },
        { name: 'mtm_source', value: 'newsletter' },
        { name: 'mtm_cid', value: '1234' },
        { name: 'mtm_placement', value: 'footer_banner' },
      ],
      source: 'https://matomo.org/faq/reports/advanced-how-to-manually-build-campaign-tracking-urls',
    },
    {
      url: 'https://adfinis.com/#pk_campaign=github&pk_kwd=helm-charts',
      ids: [
        { name: 'pk_campaign', value: 'github', where: 'fragment' },
        { name: 'pk_kwd', value: 'helm-charts', where: 'fragment' },
      ],
      source: 'link in a public repository, its query moved to the fragment',
    },
  ],
  nothing: ['https://matomo.org/faq/?campaign=nav', 'https://shop.example/?pk=17&mtm=1&pk_id=4'],
}
