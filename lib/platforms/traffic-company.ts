import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'traffic-company',
  name: 'Traffic Company',
  kind: 'network',
  docs: ['https://kintura.com/docs/presets/pairings/'],
  hosts: [],
  identifiers: [],
  macros: {
    syntax: '{x}',
    clickId: 'click_id',
    names: { click_id: 'click_id', reward: 'payout' },
  },
})

export const samples: PlatformSamples = {
  found: [],
  nothing: ['https://www.trafficcompany.com/?reward=1', 'https://game.example/?unique_id=77&reward=gems'],
}
