import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

/** Formerly Webtrekk. */
export const platform = definePlatform({
  id: 'mapp',
  name: 'Mapp Intelligence',
  kind: 'analytics',
  docs: ['https://docs.mapp.com/docs/url-campaign-mapper-plugin'],
  hosts: [],
  identifiers: [
    {
      names: ['wt_mc', 'wt_zmc'],
      kind: 'campaign',
      where: ['query'],
      becomes: ['the media code of Mapp Intelligence'],
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.heise.de/select/ct/2021/2/2031414513204839849?wt_mc=rss.red.ct.themen.atom.beitrag.beitrag',
      ids: [
        { name: 'wt_mc', value: 'rss.red.ct.themen.atom.beitrag.beitrag', kind: 'campaign', where: 'query' },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://shop.example/?wt_mc=email.newsletter.nov2020.thursday&cc45=parameter45',
      ids: [{ name: 'wt_mc', value: 'email.newsletter.nov2020.thursday' }],
      source: 'link in a public repository, its host replaced',
    },
  ],
  nothing: ['https://docs.mapp.com/docs?mc=1', 'https://azure.microsoft.com/free/?WT.mc_id=A261C142F'],
}
