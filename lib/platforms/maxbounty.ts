import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'maxbounty',
  name: 'MaxBounty',
  kind: 'network',
  docs: ['https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_affiliate_networks.json'],
  // As they stand in links of public repositories.
  hosts: [
    '*.mb01.com',
    '*.mb102.com',
    '*.mb103.com',
    '*.afflat3b1.com',
    '*.afflat3b3.com',
    '*.afflat3c1.com',
    '*.afflat3c2.com',
    '*.afflat3d2.com',
    '*.afflat3d3.com',
    '*.afflat3e1.com',
    '*.afflat3e3.com',
  ],
  identifiers: [
    {
      names: ['s1', 's2', 's3', 's4', 's5'],
      kind: 'sub-id',
      where: ['query'],
      ambiguous: true,
      becomes: ['#S2# of a partner postback'],
    },
  ],
  macros: {
    syntax: '#x#',
    names: { S1: 'sub1', S2: 'sub2', S3: 'sub3', S4: 'sub4', S5: 'sub5', RATE: 'payout', OFFID: 'offer_id' },
  },
  linkTemplate: 'https://{domain}/lnk.asp?o={offer_id}&c={creative_id}&a={affiliate_id}&s2={click_id}',
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.mb103.com/lnk.asp?o=15437&c=918277&a=362642&k=8E9B8845B1028BAA93889D2696048DA7&l=16316&s1=blog&s2=w7c1q2',
      ids: [
        { name: 's1', value: 'blog', kind: 'sub-id', where: 'query' },
        { name: 's2', value: 'w7c1q2', kind: 'sub-id', where: 'query' },
      ],
      source: 'link in a public repository, s2 added',
    },
    {
      url: 'https://afflat3d3.com/trk/lnk/786BE43A-66BF-4957-B2D1-CEF4DF250208/?o=15451&c=918273&a=516670&k=340953338760B4DF749BD4BFBB0C1B83&l=17035&s1=DefaultMay',
      ids: [{ name: 's1', value: 'DefaultMay', kind: 'sub-id' }],
      source: 'link in a public repository',
    },
  ],
  nothing: ['https://www.maxbounty.com/signup?s1=blog', 'https://shop.example/lnk.asp?o=15437&s1=blog'],
}
