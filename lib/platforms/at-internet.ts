import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

/** Piano Analytics today. */
export const platform = definePlatform({
  id: 'at-internet',
  name: 'AT Internet',
  kind: 'analytics',
  docs: [
    'https://developers.atinternet-solutions.com/as2-tagging-en/javascript-en/campaigns-javascript-en/marketing-campaigns-v2',
    'https://github.com/at-internet/smarttag-documentation-archive/wiki/Marketing-campaigns-0054b1',
  ],
  hosts: [],
  identifiers: [
    {
      // <channel>-<campaign>-…
      names: ['xtor'],
      kind: 'campaign',
      where: ['query', 'fragment'],
      format: '^[A-Za-z]{2,4}-\\d+',
      docs: 'https://github.com/at-internet/smarttag-documentation-archive/wiki/Marketing-campaigns-0054b1',
    },
    { names: ['at_campaign', 'at_medium'], kind: 'campaign', where: ['query'] },
    { names: ['at_recipient_id', 'at_recipient_list'], kind: 'email', where: ['query'] },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.boulanger.com/ref/8002681?xtor=SEC-2116-GOO&xts=171153&origin=pla',
      ids: [{ name: 'xtor', value: 'SEC-2116-GOO', kind: 'campaign', where: 'query' }],
      source: 'link in a public repository',
    },
    {
      url: 'https://www.bbc.co.uk/news/uk-scotland-58809709?at_medium=RSS&at_campaign=KARANGA',
      ids: [
        { name: 'at_medium', value: 'RSS', kind: 'campaign' },
        { name: 'at_campaign', value: 'KARANGA', kind: 'campaign' },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://www.bbc.com/mundo?at_medium=email&at_emailtype=promotion&at_recipient_id=5633&at_recipient_list=200',
      ids: [
        { name: 'at_medium', value: 'email', kind: 'campaign' },
        { name: 'at_recipient_id', value: '5633', kind: 'email', where: 'query' },
        { name: 'at_recipient_list', value: '200', kind: 'email' },
      ],
      source: 'test in a public repository',
    },
  ],
  nothing: ['https://www.atinternet.com/?at=campaign', 'https://shop.example/?tor=SEC-2116-GOO&medium=RSS'],
}
