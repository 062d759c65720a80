import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

/** The publisher's own values; other platforms use these names, too. */
const slots = ['afp', 'afp1', 'afp2', 'afp3', 'afp4', 'afp5', 'afp6', 'afp7', 'afp8', 'afp9', 'afp10']

export const platform = definePlatform({
  id: 'cellxpert',
  name: 'Cellxpert',
  kind: 'network',
  docs: ['https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_affiliate_networks.json'],
  // Every program has a tracking domain of its own.
  hosts: [],
  identifiers: [
    {
      names: slots,
      kind: 'sub-id',
      where: ['query'],
      ambiguous: true,
      companions: ['nci'],
      becomes: ['[afp1] of a partner postback'],
    },
    {
      names: ['bta'],
      kind: 'sub-id',
      where: ['query'],
      format: '^\\d{1,8}$',
      ambiguous: true,
      companions: ['nci'],
    },
    {
      names: ['nci'],
      kind: 'sub-id',
      where: ['query'],
      format: '^\\d{1,8}$',
      ambiguous: true,
      companions: ['bta'],
    },
  ],
  macros: { syntax: '[x]', clickId: 'afp1', names: { afp1: 'click_id', CommissionAmount: 'payout' } },
  slots: { afp1: 'afp1' },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://track.network.example/visit/?bta=36172&nci=5490&afp10=ASO&afp1=w7c1q2',
      ids: [
        { name: 'bta', value: '36172', kind: 'sub-id' },
        { name: 'nci', value: '5490', kind: 'sub-id' },
        { name: 'afp10', value: 'ASO', kind: 'sub-id' },
        { name: 'afp1', value: 'w7c1q2', kind: 'sub-id', where: 'query' },
      ],
      source: 'link in a public repository, its host replaced',
    },
    {
      url: 'https://tracking.network.example/visit/?bta=3035&nci=5414&afp=w7c1q2&afp1=662608032&utm_campaign=lhr',
      ids: [
        { name: 'bta', value: '3035' },
        { name: 'nci', value: '5414' },
        { name: 'afp', value: 'w7c1q2', kind: 'sub-id' },
        { name: 'afp1', value: '662608032', kind: 'sub-id' },
      ],
      source: 'link in a public repository, its host replaced',
    },
  ],
  nothing: ['https://go.aff.example/cpf4kdz3?afp1=VALLEX0001', 'https://shop.example/?bta=1&afp=2'],
}
