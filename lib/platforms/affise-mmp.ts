import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'affise-mmp',
  name: 'Affise MMP',
  kind: 'analytics',
  docs: ['https://help-center.affisemmp.com/en/articles/10697240'],
  hosts: [],
  identifiers: [],
  macros: { syntax: '{x}', clickId: 'pub_click_id', names: { pub_click_id: 'click_id' } },
})

export const samples: PlatformSamples = {
  found: [],
  nothing: [
    'https://help-center.affisemmp.com/en/articles/10697240?pub_click_id=1',
    'https://shop.example/?pub_click_id=w7c1q2',
  ],
}
