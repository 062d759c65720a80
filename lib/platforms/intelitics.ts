import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'intelitics',
  name: 'Intelitics',
  kind: 'network',
  docs: [
    'https://help.intelitics.com/en/articles/4925417-setting-up-a-partners-pixels',
    'https://help.intelitics.com/en/articles/7203853-generate-a-tracking-link-as-a-partner',
  ],
  // The partner puts the click ID into its last slot, s5.
  hosts: [],
  identifiers: [],
  macros: { syntax: '%x%', names: { s1: 'sub1', s2: 'sub2', s3: 'sub3', s4: 'sub4', s5: 'sub5' } },
  linkTemplate: '{tracking_link}&s1={source}&s2={campaign}&s3={ad_set_id}&s4={ad_id}&s5={click_id}',
})

export const samples: PlatformSamples = {
  found: [],
  nothing: ['https://intelitics.com/platform?s1=nav', 'https://shop.example/?s1=6&s5=8'],
}
