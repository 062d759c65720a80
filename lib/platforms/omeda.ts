import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'omeda',
  name: 'Omeda Olytics',
  kind: 'email',
  docs: ['https://github.com/ClearURLs/Rules', 'https://github.com/brave/adblock-lists'],
  hosts: [],
  identifiers: [
    { names: ['oly_enc_id'], kind: 'email', where: ['query'], cookies: ['oly_enc_id'] },
    { names: ['oly_anon_id'], kind: 'email', where: ['query'], cookies: ['oly_anon_id'] },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.genengnews.com/news/symbiotic-microbes?utm_source=GEN+Daily+News+Highlights&oly_enc_id=8775B4188445A5C',
      ids: [{ name: 'oly_enc_id', value: '8775B4188445A5C', kind: 'email', where: 'query' }],
      source: 'link in a public repository, shortened',
    },
    {
      url: 'https://news.example/pipeline-repair/?oly_enc_id=9796A6381467B9S&oly_anon_id=38247952-f20f-4238-954f-1a204680d00c',
      ids: [
        { name: 'oly_enc_id', value: '9796A6381467B9S' },
        { name: 'oly_anon_id', value: '38247952-f20f-4238-954f-1a204680d00c', kind: 'email' },
      ],
      source: 'link in a public repository, its host replaced, oly_anon_id added',
    },
  ],
  nothing: ['https://www.omeda.com/blog/?oly=1', 'https://shop.example/?enc_id=8775B4188445A5C&anon_id=7'],
}
