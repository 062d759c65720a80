import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'yahoo-japan-ads',
  name: 'Yahoo! JAPAN Ads',
  kind: 'ad',
  docs: [
    'https://ads-help.yahoo.co.jp/yahooads/ss/articledetail?lan=en&aid=20442',
    'https://github.com/yahoojp-marketing/ads-data-management-api-documents/blob/main/docs_en/conversion-api.md',
  ],
  hosts: [],
  identifiers: [
    {
      // Search ads write `YSS`, display ads `YJAD`.
      names: ['yclid'],
      kind: 'ad-click',
      where: ['query'],
      format: '^Y(?:SS|JAD)\\.\\d{8,12}\\.[A-Za-z0-9_-]{10,120}$',
      distinctive: true,
      ambiguous: true,
      neededAtLanding: true,
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.gakujo.ne.jp/2024/?utm_source=yahoo&utm_medium=cpc&yclid=YSS.1000299442.EAIaIQobChMIvuDd98mP-QIVCzdgCh1csQa8EAAYASAAEgJRv_D_BwE',
      ids: [
        {
          name: 'yclid',
          value: 'YSS.1000299442.EAIaIQobChMIvuDd98mP-QIVCzdgCh1csQa8EAAYASAAEgJRv_D_BwE',
          kind: 'ad-click',
          where: 'query',
        },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://shop.example/?yclid=YSS.1234567890.Ab12CdEfGhIJ345kLm_N_oPq&sa_p=YSA',
      ids: [{ name: 'yclid', value: 'YSS.1234567890.Ab12CdEfGhIJ345kLm_N_oPq', kind: 'ad-click' }],
      source: 'link in a public repository, its host replaced',
    },
    {
      url: 'https://shop.example/?yclid=YJAD.1234567890.1EALEzSJBNabcdEFGBE1',
      ids: [
        { name: 'yclid', value: 'YJAD.1234567890.1EALEzSJBNabcdEFGBE1', kind: 'ad-click', where: 'query' },
      ],
      source:
        'https://github.com/yahoojp-marketing/ads-data-management-api-documents/blob/main/docs_en/conversion-api.md',
    },
  ],
  nothing: [
    'https://stariva.example/catalog?yclid=4834570603507788228',
    'https://search.yahoo.co.jp/search?p=yclid',
  ],
}
