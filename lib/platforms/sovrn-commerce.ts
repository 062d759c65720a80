import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'sovrn-commerce',
  name: 'Sovrn Commerce (VigLink)',
  kind: 'network',
  docs: ['https://developer.sovrn.com/docs/configuration-with-javascript'],
  hosts: ['redirect.viglink.com'],
  identifiers: [
    {
      names: ['cuid'],
      kind: 'sub-id',
      where: ['query'],
      ambiguous: true,
      companions: ['key'],
      becomes: ['CUID of Sovrn reports'],
      docs: 'https://developer.sovrn.com/docs/configuration-with-javascript',
    },
  ],
  nested: [{ hosts: ['redirect.viglink.com'], parameters: ['u'] }],
  linkTemplate: 'https://redirect.viglink.com/?key={site_key}&u={destination}&cuid={click_id}',
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://redirect.viglink.com/?key=0123456789abcdef&u=https%3A%2F%2Fshop.example%2F&cuid=w7c1',
      ids: [{ name: 'cuid', value: 'w7c1', kind: 'sub-id', where: 'query' }],
      source: 'https://developer.sovrn.com/docs/configuration-with-javascript',
    },
    {
      url: 'https://redirect.viglink.com/?cuid=w7c1q2&u=shop.example%2Fsale',
      ids: [{ name: 'cuid', value: 'w7c1q2', kind: 'sub-id' }],
      source: 'https://developer.sovrn.com/docs/configuration-with-javascript',
    },
  ],
  nothing: ['https://www.sovrn.com/commerce/?cuid=1', 'https://shop.example/?cuid=w7c1'],
}
