import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'kelkoo',
  name: 'Kelkoo',
  kind: 'network',
  docs: ['https://www.kelkoogroup.com/'],
  hosts: [],
  identifiers: [
    {
      // Three groups of hexadecimal digits, the second one a time in milliseconds.
      names: ['kk'],
      kind: 'network-click',
      where: ['query'],
      format: '^[0-9a-f]{7}-1[0-9a-f]{10}-[0-9a-f]{5,6}$',
      distinctive: true,
      ambiguous: true,
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://climamarket.com/de/products/samsung-windfree?kk=a4c6294-19cbeaef7a5-13aa67&utm_source=kelkoode&utm_medium=cpc&utm_campaign=kelkooclick',
      ids: [{ name: 'kk', value: 'a4c6294-19cbeaef7a5-13aa67', kind: 'network-click', where: 'query' }],
      source: 'link in a public repository, its path shortened',
    },
    {
      url: 'https://svitidla.example/svitidlo-smd.html?kk=a4c6368-176443fa3c3-988ec&utm_source=kelkoocz',
      ids: [{ name: 'kk', value: 'a4c6368-176443fa3c3-988ec', kind: 'network-click', where: 'query' }],
      source: 'link in a public repository, its host replaced',
    },
  ],
  nothing: [
    'https://kiosk.example/station-kiosk-file?kk=yc5',
    'https://www.kelkoo.de/?q=a4c6368-176443fa3c3',
  ],
}
