import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

const hosts = ['event.2performant.com', 'b-event.2performant.com']

export const platform = definePlatform({
  id: 'two-performant',
  name: '2Performant',
  kind: 'network',
  docs: ['https://github.com/2Parale/2Performant-php'],
  hosts,
  identifiers: [
    { names: ['2p_click_token'], kind: 'network-click', where: ['query'], format: '^[0-9a-f]{24}$' },
    { names: ['2p_affiliate_id'], kind: 'sub-id', where: ['query'] },
    // Publisher, program, and the publisher's own tag.
    { names: ['aff_code', 'unique', 'st'], kind: 'sub-id', where: ['query'], ambiguous: true },
  ],
  nested: [{ hosts, parameters: ['redirect_to'] }],
  linkTemplate:
    'https://event.2performant.com/events/click?ad_type=quicklink&aff_code={affiliate_id}&unique={program_id}&redirect_to={destination}&st={click_id}',
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://event.2performant.com/events/click?ad_type=quicklink&aff_code=6dc26cf73&unique=442160f12&redirect_to=https%253A//www.example.com/perie-lemn-fag%253Fp%253D2&st=w7c1q2',
      ids: [
        { name: 'aff_code', value: '6dc26cf73', kind: 'sub-id', where: 'query' },
        { name: 'unique', value: '442160f12', kind: 'sub-id' },
        { name: 'st', value: 'w7c1q2', kind: 'sub-id' },
      ],
      source: 'link in a public repository, st added',
    },
    {
      url: 'https://event.2performant.com/events/click?ad_type=banner&unique=47d061d1e&aff_code=138f5b69f&campaign_unique=94d225abf',
      ids: [
        { name: 'unique', value: '47d061d1e' },
        { name: 'aff_code', value: '138f5b69f' },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://shop.example/?2p_click_token=5f2b9c1d7e8a40c3b6d1e2f3&2p_affiliate_id=138f5b69f',
      ids: [
        { name: '2p_click_token', value: '5f2b9c1d7e8a40c3b6d1e2f3', kind: 'network-click' },
        { name: '2p_affiliate_id', value: '138f5b69f', kind: 'sub-id' },
      ],
      source: 'names and format as collected from landing links; no public page shows them',
    },
  ],
  nothing: [
    'https://businessleague.2performant.com/?st=nav',
    'https://shop.example/?unique=1&st=red&click_token=5f2b9c1d7e8a40c3b6d1e2f3',
  ],
}
