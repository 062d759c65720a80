import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'blueshift',
  name: 'Blueshift',
  kind: 'email',
  docs: ['https://github.com/brave/adblock-lists/blob/master/brave-lists/query-filter.json'],
  hosts: [],
  identifiers: [
    {
      names: ['bsft_clkid', 'bsft_uid'],
      kind: 'email',
      where: ['query'],
      format: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
    },
    { names: ['bsft_eid', 'bsft_mid', 'bsft_aaid', 'bsft_ek'], kind: 'campaign', where: ['query'] },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://review.udacity.com/?utm_source=blueshift&utm_medium=email&bsft_clkid=8b2d3e7c-7817-4567-af79-16bb6d552fa7&bsft_uid=751e6253-cf8e-4cab-99d6-745fe435450b&bsft_mid=e12943bd-2e75-4599-8210-192b90dc20b4',
      ids: [
        { name: 'bsft_clkid', value: '8b2d3e7c-7817-4567-af79-16bb6d552fa7', kind: 'email', where: 'query' },
        { name: 'bsft_uid', value: '751e6253-cf8e-4cab-99d6-745fe435450b', kind: 'email' },
        { name: 'bsft_mid', value: 'e12943bd-2e75-4599-8210-192b90dc20b4', kind: 'campaign' },
      ],
      source: 'link in a public repository, shortened',
    },
    {
      url: 'https://www.udacity.com/course/learn-sql--nd072?bsft_eid=893e1ab1-a54b-e4e1-ad5f-eb02d86bc3a0&bsft_ek=2020-06-09T17%3A41%3A40Z',
      ids: [
        { name: 'bsft_eid', value: '893e1ab1-a54b-e4e1-ad5f-eb02d86bc3a0', kind: 'campaign' },
        { name: 'bsft_ek', value: '2020-06-09T17:41:40Z', kind: 'campaign' },
      ],
      source: 'link in a public repository, shortened',
    },
  ],
  nothing: [
    'https://blueshift.com/?clkid=1',
    'https://shop.example/?uid=751e6253-cf8e-4cab-99d6-745fe435450b',
  ],
}
