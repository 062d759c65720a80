import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

/** The hosts of its price comparisons, Bizrate and Shopzilla before. */
const hosts = ['rd.connexity.net', 'rd.bizrate.com']

export const platform = definePlatform({
  id: 'connexity',
  name: 'Connexity',
  kind: 'network',
  docs: ['https://github.com/DandelionSprout/adfilt', 'https://github.com/brave/adblock-lists'],
  hosts,
  identifiers: [
    {
      // Unix milliseconds come first.
      names: ['cnxclid', 'szredirectid'],
      kind: 'network-click',
      where: ['query'],
      format: '^1\\d{34}$',
      becomes: ['cnxclid of the conversion pixel'],
    },
  ],
  nested: [{ hosts, parameters: ['t'] }],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'http://www.saksfifthavenue.com/main/ProductDetail.jsp?site_refer=BZR002&prod_id=0442290518085&szredirectid=14500739350154970814710040302008005',
      ids: [
        {
          name: 'szredirectid',
          value: '14500739350154970814710040302008005',
          kind: 'network-click',
          where: 'query',
        },
      ],
      source: 'link in a public repository, shortened',
    },
    {
      url: 'https://rd.bizrate.com/rd?t=https%3A%2F%2Fshop.example%2Fchair%3Fcnxclid%3D17000739350154970814710040302008005&mid=64886&cat_id=13170101',
      ids: [{ name: 'cnxclid', value: '17000739350154970814710040302008005', where: 'nested' }],
      source: 'link in a public repository, its destination replaced',
    },
  ],
  nothing: [
    'https://connexity.com/?clid=1',
    'https://shop.example/?redirectid=14500739350154970814710040302008005',
  ],
}
