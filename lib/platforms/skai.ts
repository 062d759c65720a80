import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'skai',
  name: 'Skai (Kenshoo)',
  kind: 'tracker',
  docs: ['https://github.com/DandelionSprout/adfilt'],
  hosts: [],
  identifiers: [
    {
      // Advertisers also copy a network's or Google's click ID into it; such a value keeps the name of its maker.
      names: ['k_clickid'],
      kind: 'tracker-click',
      where: ['query'],
      becomes: ['the click ID of the Skai postback'],
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://travel.rakuten.co.jp/cars/area/kinki/?s_kwcid=paidsearch&k_clickid=03111ba4-94e5-469f-8eae-828c86028881',
      ids: [
        {
          name: 'k_clickid',
          value: '03111ba4-94e5-469f-8eae-828c86028881',
          kind: 'tracker-click',
          where: 'query',
        },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://www.nike.com/us/en_us/?k_clickid=ebafc5ed-6539-45f4-895c-11b8edeec464&cp=usns_kw_nike',
      ids: [{ name: 'k_clickid', value: 'ebafc5ed-6539-45f4-895c-11b8edeec464' }],
      source: 'link in a public repository, shortened',
    },
  ],
  nothing: [
    'https://skai.io/?clickid_source=nav',
    // A click ID of Google's under this name is Google's.
    'https://www.vrbo.com/?k_clickid=CjwKCAjwqauVBhBGEiwAXOepkbdbEUN5j4fhNnsveR9iNqtrMQKt1bn1R0D8MRnQ2tEf-nf3laUyphoCL7oQAvD_BwE',
  ],
}
