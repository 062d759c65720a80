import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'activecampaign',
  name: 'ActiveCampaign',
  kind: 'email',
  docs: ['https://github.com/brave/adblock-lists', 'https://github.com/AdguardTeam/AdguardFilters'],
  hosts: [],
  identifiers: [{ names: ['vgo_ee'], kind: 'email', where: ['query'] }],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://theweekendwoodworker.com/free-shop-jigs-plans?vgo_ee=MPd35QbANmCRAeShMWgMpflMy%2BOWWuyaZunZiCXh6gI%3D',
      ids: [
        {
          name: 'vgo_ee',
          value: 'MPd35QbANmCRAeShMWgMpflMy+OWWuyaZunZiCXh6gI=',
          kind: 'email',
          where: 'query',
        },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://partnershiponai.org/wp-content/uploads/agents.pdf?vgo_ee=zBAC1la9zQyJHSnpG6BgMHYqtA2D%3AUuOdAvb8Al76ab6ZrhxDyj0LJ66FZeBh',
      ids: [
        {
          name: 'vgo_ee',
          value: 'zBAC1la9zQyJHSnpG6BgMHYqtA2D:UuOdAvb8Al76ab6ZrhxDyj0LJ66FZeBh',
          kind: 'email',
        },
      ],
      source: 'link in a public repository, shortened',
    },
  ],
  nothing: ['https://www.activecampaign.com/pricing?_r=1', 'https://shop.example/?vgo=1&ee=2'],
}
