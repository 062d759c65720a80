import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'triple-whale',
  name: 'Triple Whale',
  kind: 'analytics',
  docs: [
    'https://github.com/mpchadwick/tracking-query-params-registry',
    'https://github.com/DandelionSprout/adfilt',
  ],
  hosts: [],
  identifiers: [
    {
      names: ['tw_source', 'tw_campaign', 'tw_term', 'tw_content', 'tw_adid', 'tw_kwdid'],
      kind: 'campaign',
      where: ['query'],
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://moro-essentials.com/nl/collections/all?tw_source=google&tw_adid=706041070227&tw_campaign=21468923487&tw_kwdid=kwd-138535284',
      ids: [
        { name: 'tw_source', value: 'google', kind: 'campaign', where: 'query' },
        { name: 'tw_adid', value: '706041070227', kind: 'campaign' },
        { name: 'tw_campaign', value: '21468923487' },
        { name: 'tw_kwdid', value: 'kwd-138535284' },
      ],
      source: 'link in a public repository, shortened',
    },
    {
      url: 'https://tappwater.co/es?tw_source=google&tw_adid=&tw_campaign=20963692788',
      ids: [
        { name: 'tw_source', value: 'google' },
        { name: 'tw_adid', value: '' },
        { name: 'tw_campaign', value: '20963692788' },
      ],
      source: 'link in a public repository, shortened',
    },
  ],
  nothing: ['https://www.triplewhale.com/pricing?tw=1', 'https://shop.example/?adid=706041070227&kwdid=7'],
}
