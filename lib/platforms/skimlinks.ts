import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'skimlinks',
  name: 'Skimlinks',
  kind: 'network',
  docs: ['https://amp.dev/documentation/components/amp-skimlinks/'],
  hosts: ['go.skimresources.com', 'go.redirectingat.com'],
  identifiers: [
    { names: ['id'], kind: 'sub-id', where: ['query'], format: '^\\d+X\\d+$', ambiguous: true },
    {
      names: ['xcust'],
      kind: 'sub-id',
      where: ['query'],
      ambiguous: true,
      becomes: ['the custom ID of Skimlinks reports'],
    },
    { names: ['xs'], kind: 'campaign', where: ['query'], ambiguous: true },
  ],
  nested: [{ hosts: ['go.skimresources.com', 'go.redirectingat.com'], parameters: ['url'] }],
  linkTemplate: 'https://go.skimresources.com/?id={publisher_id}&xcust={click_id}&url={destination}',
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://go.redirectingat.com/?id=66960X1514734&xs=1&url=https%3A%2F%2Fwww.target.com%2Fp%2Fgoogle-vision-kit-aiy%2F-%2FA-53417081',
      ids: [
        { name: 'id', value: '66960X1514734', kind: 'sub-id', where: 'query' },
        { name: 'xs', value: '1', kind: 'campaign' },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://go.skimresources.com/?id=123X456&url=https%3A%2F%2Fshop.example%2F&sref=https%3A%2F%2Fblog.example%2F',
      ids: [{ name: 'id', value: '123X456', kind: 'sub-id' }],
      source: 'https://amp.dev/documentation/components/amp-skimlinks/',
    },
    {
      url: 'https://go.redirectingat.com/?id=803X112722&xcust=41-3629363-11-0000000&url=https%3A%2F%2Fshop.example%2F',
      ids: [
        { name: 'id', value: '803X112722', kind: 'sub-id' },
        { name: 'xcust', value: '41-3629363-11-0000000', kind: 'sub-id' },
      ],
      source: 'link in a public repository, its destination replaced',
    },
  ],
  nothing: ['https://skimlinks.com/publishers?id=1', 'https://shop.example/?id=66960X1514734&xs=1'],
}
