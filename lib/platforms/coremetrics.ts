import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

/** IBM Digital Analytics, later Acoustic. */
export const platform = definePlatform({
  id: 'coremetrics',
  name: 'Coremetrics',
  kind: 'analytics',
  docs: ['https://github.com/Smile4ever/Neat-URL', 'https://github.com/ClearURLs/Rules'],
  hosts: [],
  identifiers: [{ names: ['cm_mmc', 'cm_sp', 'cm_re'], kind: 'campaign', where: ['query'] }],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://console.ng.bluemix.net/?cm_mmc=GitHubReadMe-_-BluemixSampleApp-_-Node-_-Workflow',
      ids: [
        {
          name: 'cm_mmc',
          value: 'GitHubReadMe-_-BluemixSampleApp-_-Node-_-Workflow',
          kind: 'campaign',
          where: 'query',
        },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://shop.example/?cm_sp=home-_-banner-_-sale&cm_re=nav',
      ids: [
        { name: 'cm_sp', value: 'home-_-banner-_-sale', kind: 'campaign' },
        { name: 'cm_re', value: 'nav', kind: 'campaign' },
      ],
      source: 'https://github.com/ClearURLs/Rules',
    },
  ],
  nothing: ['https://shop.example/?mmc=GitHubReadMe-_-Node', 'https://shop.example/?cm=1&sp=2'],
}
