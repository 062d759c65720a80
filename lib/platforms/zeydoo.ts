import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'zeydoo',
  name: 'Zeydoo (Monetag)',
  kind: 'network',
  docs: ['https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_affiliate_networks.json'],
  // Links lead over hosts that change often.
  hosts: [],
  identifiers: [
    {
      names: ['ymid'],
      kind: 'sub-id',
      where: ['query'],
      becomes: ['{ymid} of a partner postback'],
    },
    { names: ['z', 'var'], kind: 'sub-id', where: ['query'], ambiguous: true, companions: ['ymid'] },
  ],
  macros: { syntax: '{x}', names: { ymid: 'external_id', amount: 'payout' } },
  linkTemplate: 'https://{domain}/link?z={zone_id}&var={source}&ymid={click_id}',
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://ldl1.com/link?z=9584135&var=pushhouse1&ymid=w7c1q2m5k8r3',
      ids: [
        { name: 'z', value: '9584135', kind: 'sub-id' },
        { name: 'var', value: 'pushhouse1', kind: 'sub-id' },
        { name: 'ymid', value: 'w7c1q2m5k8r3', kind: 'sub-id', where: 'query' },
      ],
      source: 'link in a public repository, its macro filled in',
    },
    {
      url: 'https://offer.example/lp?ymid=0bc4ba11-688d-4de0-98b4-8b0d6e81cef9',
      ids: [{ name: 'ymid', value: '0bc4ba11-688d-4de0-98b4-8b0d6e81cef9', kind: 'sub-id' }],
      source: 'https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_affiliate_networks.json',
    },
  ],
  nothing: ['https://zeydoo.com/blog/?z=1&var=2', 'https://shop.example/link?z=9584135&var=red&gymid=7'],
}
