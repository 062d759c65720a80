import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'mobile-unicorn',
  name: 'Mobile Unicorn',
  kind: 'ad',
  docs: ['https://github.com/brave/brave-browser/issues/33172'],
  hosts: [],
  identifiers: [{ names: ['unicorn_click_id'], kind: 'ad-click', where: ['query'] }],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://app.adjust.com/abc123?campaign=spring&unicorn_click_id=w7c1q2m5k8',
      ids: [{ name: 'unicorn_click_id', value: 'w7c1q2m5k8', kind: 'ad-click', where: 'query' }],
      source: 'https://github.com/brave/brave-browser/issues/33172',
    },
    {
      url: 'https://shop.example/?unicorn_click_id=z9k4m2',
      ids: [{ name: 'unicorn_click_id', value: 'z9k4m2' }],
      source: 'https://github.com/AdguardTeam/AdguardFilters',
    },
  ],
  nothing: ['https://unicorn.example/?click_id=w7c1q2m5k8', 'https://shop.example/?unicorn=1'],
}
