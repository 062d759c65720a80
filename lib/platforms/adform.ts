import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'adform',
  name: 'Adform',
  kind: 'ad',
  docs: ['https://github.com/stape-io/adform-tag'],
  hosts: ['*.adform.net'],
  identifiers: [
    {
      names: ['adfcd'],
      kind: 'ad-click',
      where: ['query'],
      cookies: ['_adfcd'],
      becomes: ['identity.clickId'],
      neededAtLanding: true,
    },
    {
      names: ['adfcookieid'],
      kind: 'analytics',
      where: ['query'],
      format: '^\\d+$',
      cookies: ['adfuid'],
      becomes: ['identity.cookieId'],
    },
  ],
  nested: [{ hosts: ['*.adform.net'], parameters: ['ckurl'] }],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://shop.example/?adfcd=1700000000.AbCdEfGh12.MTIzNDU&adfcookieid=4528394755910211372',
      ids: [
        { name: 'adfcd', value: '1700000000.AbCdEfGh12.MTIzNDU', kind: 'ad-click', where: 'query' },
        { name: 'adfcookieid', value: '4528394755910211372', kind: 'analytics' },
      ],
      source: 'https://github.com/stape-io/adform-tag',
    },
    {
      url: 'https://shop.example/lp?utm_source=adform&adfcd=1715552000.ZyXwVu98',
      ids: [{ name: 'adfcd', value: '1715552000.ZyXwVu98' }],
      source: 'https://github.com/stape-io/adform-tag',
    },
  ],
  nothing: ['https://site.adform.com/products/?adf=1', 'https://shop.example/?cd=1700000000.AbCd'],
}
