import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'yandex-direct',
  name: 'Yandex Direct',
  kind: 'ad',
  docs: [
    'https://yandex.com/support/metrica/en/data/get-yclid',
    'https://yandex.com/support/direct/en/statistics/url-tags',
  ],
  hosts: ['yabs.yandex.ru', 'an.yandex.ru'],
  adClicks: ['^yabs\\.yandex\\.(?:ru|by)/count/.+$'],
  identifiers: [
    {
      names: ['yclid'],
      kind: 'ad-click',
      where: ['query'],
      format: '^\\d{18,20}$',
      cookies: ['yclid'],
      becomes: ['Yclid of a Metrica offline conversion'],
      neededAtLanding: true,
      docs: 'https://yandex.com/support/metrica/en/data/get-yclid',
    },
    { names: ['ysclid'], kind: 'ad-click', where: ['query'], format: '^[a-z0-9]{8,10}\\d{9}$' },
    { names: ['ymclid'], kind: 'ad-click', where: ['query'], format: '^\\d{6,30}$' },
    { names: ['yadclid'], kind: 'ad-click', where: ['query'], format: '^\\d{5,20}$' },
    { names: ['etext'], kind: 'ad-click', where: ['query'], ambiguous: true, companions: ['yclid'] },
    { names: ['_openstat'], kind: 'campaign', where: ['query'] },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://stariva.example/catalog?utm_source=yandex&yclid=4834570603507788228',
      ids: [{ name: 'yclid', value: '4834570603507788228', kind: 'ad-click', where: 'query' }],
      source: 'link in a public repository, its host replaced',
    },
    {
      url: 'https://data.av100.ru/docs/numberrecognize?yadclid=60899495&yclid=17678525864806973439',
      ids: [
        { name: 'yadclid', value: '60899495', kind: 'ad-click' },
        { name: 'yclid', value: '17678525864806973439', kind: 'ad-click' },
      ],
      source: 'link in a public repository',
    },
  ],
  adClicks: ['https://yabs.yandex.ru/count/WeSejI_zOoVX2Lac1SqJ01ETRIOQbKgbKga4mGHzFfSxUxRVkVDTNpjVl'],
  nothing: [
    'https://yandex.ru/search/?text=yclid&lr=213',
    'https://shop.example/?yclid=YSS.1000299442.EAIaIQobChMIvuDd98mP',
  ],
}
