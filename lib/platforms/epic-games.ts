import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'epic-games',
  name: 'Epic Games creators',
  kind: 'network',
  docs: ['https://github.com/ClearURLs/Rules'],
  hosts: [],
  identifiers: [
    { names: ['epic_affiliate'], kind: 'sub-id', where: ['query'] },
    { names: ['epic_gameId'], kind: 'campaign', where: ['query'] },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.epicgames.com/store/de/product/uno/home?epic_affiliate=defender833&epic_gameId=ca93b6d41a4e41af864942d8f0a2a826',
      ids: [
        { name: 'epic_affiliate', value: 'defender833', kind: 'sub-id', where: 'query' },
        { name: 'epic_gameId', value: 'ca93b6d41a4e41af864942d8f0a2a826', kind: 'campaign' },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://store.epicgames.com/p/celeste?epic_affiliate=pcgamingwiki',
      ids: [{ name: 'epic_affiliate', value: 'pcgamingwiki' }],
      source: 'link in a public repository',
    },
  ],
  nothing: [
    'https://store.epicgames.com/en-US/p/celeste?lang=en-US',
    'https://shop.example/?affiliate=pcgamingwiki&gameId=7',
  ],
}
