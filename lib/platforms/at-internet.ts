import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'at-internet',
  name: 'AT Internet (Piano Analytics)',
  kind: 'analytics',
  docs: ['https://github.com/ClearURLs/Rules', 'https://github.com/brave/adblock-lists'],
  hosts: [],
  identifiers: [{ names: ['at_recipient_id', 'at_recipient_list'], kind: 'email', where: ['query'] }],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.bbc.com/mundo?at_medium=email&at_emailtype=promotion&at_recipient_id=5633&at_recipient_list=200',
      ids: [
        { name: 'at_recipient_id', value: '5633', kind: 'email', where: 'query' },
        { name: 'at_recipient_list', value: '200', kind: 'email' },
      ],
      source: 'test in a public repository of the BBC',
    },
    {
      url: 'https://news.example/story?at_recipient_id=w7c1q2#top',
      ids: [{ name: 'at_recipient_id', value: 'w7c1q2' }],
      source: 'https://github.com/ClearURLs/Rules',
    },
  ],
  nothing: ['https://www.atinternet.com/?recipient_id=1', 'https://chat.example/room?chat_recipient_id=5633'],
}
