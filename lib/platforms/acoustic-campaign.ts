import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

/** Formerly Silverpop and IBM Watson Campaign Automation. */
export const platform = definePlatform({
  id: 'acoustic-campaign',
  name: 'Acoustic Campaign',
  kind: 'email',
  docs: ['https://github.com/DandelionSprout/adfilt'],
  hosts: [],
  identifiers: [
    { names: ['spUserID'], kind: 'email', where: ['query'], format: '^[A-Za-z0-9+/=_-]{8,40}$' },
    { names: ['spMailingID', 'spJobID'], kind: 'campaign', where: ['query'], format: '^\\d{4,12}$' },
    { names: ['spReportId'], kind: 'campaign', where: ['query'], format: '^[A-Za-z0-9+/=_-]{8,40}$' },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'http://www.nature.com/articles/srep08182?WT.ec_id=SREP-631-20150203&spMailingID=47943602&spUserID=MzcwNDE0MDA3MTMS1&spJobID=620335661&spReportId=NjIwMzM1NjYxS0',
      ids: [
        { name: 'spMailingID', value: '47943602', kind: 'campaign' },
        { name: 'spUserID', value: 'MzcwNDE0MDA3MTMS1', kind: 'email', where: 'query' },
        { name: 'spJobID', value: '620335661', kind: 'campaign' },
        { name: 'spReportId', value: 'NjIwMzM1NjYxS0', kind: 'campaign' },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://developer.ibm.com/articles/kubernetes-operators/?utm_id=n05&spMailingID=47371808&spJobID=2321613592',
      ids: [
        { name: 'spMailingID', value: '47371808' },
        { name: 'spJobID', value: '2321613592' },
      ],
      source: 'link in a public repository, shortened',
    },
  ],
  nothing: ['https://www.acoustic.com/?spm=1', 'https://shop.example/?mailingID=47943602&userID=77'],
}
