import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'eloqua',
  name: 'Oracle Eloqua',
  kind: 'email',
  docs: ['https://github.com/Smile4ever/Neat-URL', 'https://github.com/DandelionSprout/adfilt'],
  hosts: [],
  identifiers: [
    { names: ['elqTrackId', 'elq'], kind: 'email', where: ['query'], format: '^[0-9a-f]{32}$' },
    { names: ['elqTrack'], kind: 'email', where: ['query'] },
    { names: ['elqCampaignId'], kind: 'campaign', where: ['query'], format: '^\\d*$' },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.darkreading.com/d/d-id/1331053?elq_mid=83241&elqTrackId=c4203a7125944a4e89ce551a1d229d66&elq=1e094049bd9347578d81791e0c86afad&elqaid=83241&elqat=1&elqCampaignId=29731',
      ids: [
        { name: 'elqTrackId', value: 'c4203a7125944a4e89ce551a1d229d66', kind: 'email', where: 'query' },
        { name: 'elq', value: '1e094049bd9347578d81791e0c86afad', kind: 'email' },
        { name: 'elqCampaignId', value: '29731', kind: 'campaign' },
      ],
      source: 'link in a public repository, shortened',
    },
    {
      url: 'https://www.linkedin.com/company/zebra-technologies?elqTrackId=2432a534378645afa0a865828ccc01af&elqaid=8590&elqat=2',
      ids: [{ name: 'elqTrackId', value: '2432a534378645afa0a865828ccc01af' }],
      source: 'link in a public repository',
    },
  ],
  nothing: [
    'https://www.oracle.com/cx/marketing/?source=:ow:o:p',
    'https://shop.example/?elqaid=1&track=c4203a7125944a4e89ce551a1d229d66',
  ],
}
