import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'mailchimp',
  name: 'Mailchimp',
  kind: 'email',
  docs: ['https://apidocs.mailchimp.com/api/how-to/ecommerce.php'],
  hosts: ['*.list-manage.com'],
  identifiers: [
    { names: ['mc_cid', 'mc_tc'], kind: 'campaign', where: ['query'], format: '^[0-9A-Za-z]{6,40}$' },
    { names: ['mc_eid'], kind: 'email', where: ['query'], format: '^(?:[0-9a-f]{10}|UNIQID)$' },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://gist.run/?id=da57950803bf00ce555752da6bd7147e&mc_cid=5fa9352dcf&mc_eid=afaf576ce2',
      ids: [
        { name: 'mc_cid', value: '5fa9352dcf', kind: 'campaign' },
        { name: 'mc_eid', value: 'afaf576ce2', kind: 'email', where: 'query' },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://shop.example/?mc_cid=8353584060&mc_eid=aa4e4f7225',
      ids: [
        { name: 'mc_cid', value: '8353584060' },
        { name: 'mc_eid', value: 'aa4e4f7225' },
      ],
      source: 'https://github.com/plausible/analytics/discussions/2876',
    },
  ],
  nothing: [
    'https://mailchimp.com/pricing/?currency=USD',
    'https://shop.example/?eid=aa4e4f7225&cid=8353584060',
  ],
}
