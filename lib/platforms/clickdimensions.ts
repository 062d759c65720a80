import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'clickdimensions',
  name: 'ClickDimensions',
  kind: 'email',
  docs: ['https://github.com/brave/adblock-lists', 'https://github.com/AdguardTeam/AdguardFilters'],
  hosts: [],
  identifiers: [{ names: ['_cldee', '_clde'], kind: 'email', where: ['query'] }],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.vlaanderen.be/digitaal-vlaanderen/nieuws/update?_cldee=QD0M9QBTC9h2vx36PMO0ZkKynDiKgmyKrKOZX_WafOViQ4HFMPI7MHin1SL7EbId&recipientid=contact-9f84ff65ed54eb11bb23000d3abaa1bc',
      ids: [
        {
          name: '_cldee',
          value: 'QD0M9QBTC9h2vx36PMO0ZkKynDiKgmyKrKOZX_WafOViQ4HFMPI7MHin1SL7EbId',
          kind: 'email',
          where: 'query',
        },
      ],
      source: 'link in a public repository, shortened',
    },
    {
      url: 'https://shop.example/?_clde=c2hvcHBlcg&utm_source=newsletter',
      ids: [{ name: '_clde', value: 'c2hvcHBlcg', kind: 'email' }],
      source: 'https://github.com/brave/adblock-lists',
    },
  ],
  nothing: ['https://clickdimensions.com/?cldee=1', 'https://shop.example/?recipientid=contact-9f84ff65ed54'],
}
