import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

const hosts = ['*.valuecommerce.com', '*.valuecommerce.ne.jp']

export const platform = definePlatform({
  id: 'valuecommerce',
  name: 'ValueCommerce',
  kind: 'network',
  docs: ['https://github.com/AdguardTeam/AdguardFilters', 'https://github.com/brave/adblock-lists'],
  hosts,
  identifiers: [
    { names: ['vc_lpp'], kind: 'network-click', where: ['query'] },
    { names: ['sid', 'pid'], kind: 'sub-id', where: ['query'], format: '^\\d+$', ambiguous: true },
  ],
  nested: [{ hosts, parameters: ['vc_url'] }],
  linkTemplate:
    'https://ck.jp.ap.valuecommerce.com/servlet/referral?sid={site_id}&pid={program_id}&vc_url={destination}',
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://ck.jp.ap.valuecommerce.com/servlet/referral?sid=2796530&pid=885366263&vc_url=http%3A%2F%2Fsearch.shopping.yahoo.co.jp%2Fsearch%3Fp%3Dbook',
      ids: [
        { name: 'sid', value: '2796530', kind: 'sub-id', where: 'query' },
        { name: 'pid', value: '885366263', kind: 'sub-id' },
      ],
      source: 'link in a public repository, its macro filled in',
    },
    {
      url: 'https://www.hotpepper.jp/strJ001106032/?vc_lpp=MSZlZmRhYmNiODExZCY1ZDFiNThjMCYyMjg2NWYmNWQyZjFmNDAm',
      ids: [
        {
          name: 'vc_lpp',
          value: 'MSZlZmRhYmNiODExZCY1ZDFiNThjMCYyMjg2NWYmNWQyZjFmNDAm',
          kind: 'network-click',
        },
      ],
      source: 'link in a public repository, its value shortened',
    },
  ],
  nothing: [
    'https://www.valuecommerce.ne.jp.example/?sid=1',
    'https://shop.example/?sid=2796530&pid=885366263',
  ],
}
