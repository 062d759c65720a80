import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'x',
  name: 'X Ads',
  kind: 'ad',
  docs: ['https://docs.x.com/x-ads-api/measurement/web-conversions'],
  hosts: ['t.co'],
  identifiers: [
    {
      names: ['twclid'],
      kind: 'ad-click',
      where: ['query'],
      format: '^2-(?=[a-z]{0,26}\\d)[a-z0-9]{20,26}$',
      distinctive: true,
      cookies: ['twclid'],
      becomes: ['identifiers[].twclid'],
      neededAtLanding: true,
    },
    {
      names: ['__twitter_impression'],
      kind: 'analytics',
      where: ['query'],
      format: '^true$',
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://promptbetter.ai/?twclid=2-cb4uxhu0bwnw6rm30vpnx048',
      ids: [{ name: 'twclid', value: '2-cb4uxhu0bwnw6rm30vpnx048', kind: 'ad-click', where: 'query' }],
      source: 'link in a public repository',
    },
    {
      url: 'https://www.eightsleep.com/product/sleep-elixir/?utm_source=twitter&utm_medium=paid&twclid=2-2l8qmm7zeonfnwc75vqh7sx6r',
      ids: [{ name: 'twclid', value: '2-2l8qmm7zeonfnwc75vqh7sx6r' }],
      source: 'link in a public repository',
    },
    {
      url: 'https://trk.example/click?external=2-53fyedntpomgduqbxtrlvygem',
      ids: [{ name: 'external', value: '2-53fyedntpomgduqbxtrlvygem' }],
      source: 'a twclid from a public repository under another name',
    },
    {
      url: 'https://blog.example/teardown/amp/?__twitter_impression=true&utm_medium=social',
      ids: [{ name: '__twitter_impression', value: 'true', kind: 'analytics' }],
      source: 'link in a public repository, its host replaced',
    },
  ],
  nothing: [
    'https://x.com/someone/status/1766304130690056322?s=20',
    'https://varify.example/?t=2-3',
    'https://homes.example/rent?type=2-bedroomapartmentinlondon',
  ],
}
