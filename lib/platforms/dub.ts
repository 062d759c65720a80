import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'dub',
  name: 'Dub',
  kind: 'network',
  docs: [
    'https://dub.co/docs/concepts/attribution',
    'https://dub.co/docs/sdks/client-side/features/conversion-tracking',
  ],
  // Links run on their owners' own short domains.
  hosts: [],
  identifiers: [
    {
      names: ['dub_id'],
      kind: 'network-click',
      where: ['query', 'cookie'],
      format: '^[A-Za-z0-9]{16}$',
      cookies: ['dub_id'],
      becomes: ['clickId of a lead event'],
      neededAtLanding: true,
      docs: 'https://dub.co/docs/concepts/attribution',
    },
    { names: ['via'], kind: 'sub-id', where: ['query'], ambiguous: true, companions: ['dub_id'] },
  ],
  scripts: [
    {
      calls: ['*://api.dub.co/track/click'],
      role: 'click',
      storage: [{ area: 'cookie', name: 'dub_id' }],
      docs: 'https://github.com/dubinc/analytics',
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.framer.com/workshop/?via=uizun6r&dub_id=N5ZedejghgPvEcDt',
      ids: [
        { name: 'via', value: 'uizun6r', kind: 'sub-id' },
        { name: 'dub_id', value: 'N5ZedejghgPvEcDt', kind: 'network-click', where: 'query' },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://clerk.com/changelog/2026-04-22-clerk-cli?utm_source=nextjs-weekly&dub_id=16u7yh7REUgPafaH',
      ids: [{ name: 'dub_id', value: '16u7yh7REUgPafaH' }],
      source: 'link in a public repository, shortened',
    },
  ],
  nothing: ['https://dub.co/pricing?via=nav', 'https://news.example/?via=frontpage&id=16u7yh7REUgPafaH'],
  calls: {
    made: ['https://api.dub.co/track/click'],
    other: ['https://api.dub.co/track/lead/client', 'https://shop.example/track/click'],
  },
}
