import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'partner-ads',
  name: 'Partner-ads',
  kind: 'network',
  docs: ['https://github.com/DandelionSprout/adfilt'],
  hosts: ['www.partner-ads.com'],
  identifiers: [
    {
      // Others count patients or packages under `pacid`. This one is PHP's `uniqid` with more entropy.
      names: ['pacid'],
      kind: 'network-click',
      where: ['query'],
      format: '^[0-9a-f]{14}\\.\\d{8}$',
      ambiguous: true,
      companions: ['pa-partnerid', 'paid'],
    },
    { names: ['pa-partnerid'], kind: 'sub-id', where: ['query'] },
    {
      names: ['paid'],
      kind: 'sub-id',
      where: ['query'],
      ambiguous: true,
      companions: ['pa-partnerid'],
    },
    {
      names: ['partnerid', 'bannerid'],
      kind: 'sub-id',
      where: ['query'],
      format: '^\\d+$',
      ambiguous: true,
    },
  ],
  nested: [{ hosts: ['www.partner-ads.com'], parameters: ['htmlurl'] }],
  linkTemplate:
    'https://www.partner-ads.com/dk/klikbanner.php?partnerid={affiliate_id}&bannerid={banner_id}&htmlurl={destination}',
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.partner-ads.com/dk/klikbanner.php?partnerid=28187&bannerid=43264&htmlurl=https://www.saxo.com/dk/cykelkortserie-danmark-3-sydjylland',
      ids: [
        { name: 'partnerid', value: '28187', kind: 'sub-id', where: 'query' },
        { name: 'bannerid', value: '43264', kind: 'sub-id' },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://shop.example/?pa-partnerid=28187&pacid=64f0aa11bb22cc.12345678&paid=77',
      ids: [
        { name: 'pa-partnerid', value: '28187', kind: 'sub-id' },
        { name: 'pacid', value: '64f0aa11bb22cc.12345678', kind: 'network-click' },
        { name: 'paid', value: '77', kind: 'sub-id' },
      ],
      source: 'https://github.com/DandelionSprout/adfilt',
    },
  ],
  nothing: [
    'https://clinic.example/notes.jsp?seccion=2&pacId=5517&paid=1',
    'https://shop.example/?partnerid=28187&bannerid=43264',
  ],
}
