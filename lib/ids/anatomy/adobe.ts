import type { Format } from './reading'

const microsoftClick = /^[0-9a-f]{32}$/

/** Adobe Advertising wraps the search engine's click ID into its own: `_k_<ID>_k_`. */
export const efId: Format = {
  pattern: /^_k_([A-Za-z0-9_-]{8,120})_k_$/,
  source:
    'https://experienceleague.adobe.com/en/docs/advertising/search-social-commerce/tracking/google-click-identifier',
  since: 2008,
  read: ([, id = '']) => [{ kind: 'inner', name: microsoftClick.test(id) ? 'msclkid' : 'gclid', value: id }],
}
