import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'marin',
  name: 'Marin Software',
  kind: 'analytics',
  docs: ['https://github.com/mpchadwick/tracking-query-params-registry'],
  hosts: [],
  identifiers: [
    { names: ['mkwid'], kind: 'campaign', where: ['query'] },
    { names: ['pcrid'], kind: 'campaign', where: ['query'], format: '^\\d{6,15}$' },
    {
      names: ['pdv'],
      kind: 'campaign',
      where: ['query'],
      format: '^[cmt]$',
      ambiguous: true,
      companions: ['mkwid', 'pcrid'],
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.digikey.jp/product-detail/ja/2JCIE-BU01/9603172?utm_adgroup=&mkwid=sLrpajr1l&pcrid=317427575467&pkw=&pmt=&pdv=c&productid=9603172',
      ids: [
        { name: 'mkwid', value: 'sLrpajr1l', kind: 'campaign', where: 'query' },
        { name: 'pcrid', value: '317427575467', kind: 'campaign' },
        { name: 'pdv', value: 'c', kind: 'campaign' },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'http://www.autodesk.com/products/fusion-360/overview?mktvar002=698238&mkwid=szK6QE0U2|pcrid|177331758407|pkw|fusion%20360|pmt|e|pdv|c|',
      ids: [{ name: 'mkwid', value: 'szK6QE0U2|pcrid|177331758407|pkw|fusion 360|pmt|e|pdv|c|' }],
      source: 'link in a public repository',
    },
  ],
  nothing: ['https://www.marinsoftware.com/pricing?kwid=1', 'https://shop.example/?pdv=c&productid=9603172'],
}
