import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'newsweaver',
  name: 'Newsweaver',
  kind: 'email',
  docs: ['https://github.com/brave/adblock-lists', 'https://github.com/AdguardTeam/AdguardFilters'],
  hosts: [],
  identifiers: [{ names: ['nr_email_referer'], kind: 'campaign', where: ['query'] }],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.bank.example/welcome?nr_email_referer=1',
      ids: [{ name: 'nr_email_referer', value: '1', kind: 'campaign', where: 'query' }],
      source: 'path in a public repository, a host added',
    },
    {
      url: 'https://news.example/story?id=7&nr_email_referer=1&utm_source=newsletter',
      ids: [{ name: 'nr_email_referer', value: '1' }],
      source: 'https://github.com/brave/adblock-lists',
    },
  ],
  nothing: ['https://www.poppulo.com/?email_referer=1', 'https://shop.example/?nr=1&referer=mail'],
}
