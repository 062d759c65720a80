import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'taobao',
  name: 'Taobao and Tmall',
  kind: 'network',
  docs: ['https://github.com/ClearURLs/Rules', 'https://github.com/AdguardTeam/AdguardFilters'],
  hosts: [],
  identifiers: [
    { names: ['ali_refid'], kind: 'sub-id', where: ['query'] },
    { names: ['tkSid'], kind: 'sub-id', where: ['query'], cookies: ['tkSid'] },
    {
      names: ['impid'],
      kind: 'sub-id',
      where: ['query'],
      ambiguous: true,
      companions: ['ali_refid', 'tkSid'],
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://item.taobao.com/item.htm?id=563260162479&ali_refid=a3_430406_1007:1103381618:N:819850768_0_100:db7f3c061a1a66d7b085057e36d4192b',
      ids: [
        {
          name: 'ali_refid',
          value: 'a3_430406_1007:1103381618:N:819850768_0_100:db7f3c061a1a66d7b085057e36d4192b',
          kind: 'sub-id',
          where: 'query',
        },
      ],
      source: 'link in a public repository, shortened',
    },
    {
      url: 'https://ai.m.taobao.com/home-atb?tkSid=1732523173535_556978544_0.0&clk1=d59da02e7f6cae0eca7cf4e100d0a39b&impid=7',
      ids: [
        { name: 'tkSid', value: '1732523173535_556978544_0.0', kind: 'sub-id' },
        { name: 'impid', value: '7', kind: 'sub-id' },
      ],
      source: 'link in a public repository, shortened, impid added',
    },
  ],
  nothing: ['https://www.taobao.com/?refid=1', 'https://ads.example/view?impid=7&sid=1732523173535'],
}
