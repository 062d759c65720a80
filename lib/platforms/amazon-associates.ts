import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'amazon-associates',
  name: 'Amazon Associates',
  kind: 'network',
  docs: ['https://docs.aws.amazon.com/AWSECommerceService/latest/DG/AssociateTag.html'],
  hosts: ['amzn.to'],
  identifiers: [
    {
      names: ['tag'],
      kind: 'sub-id',
      where: ['query'],
      format: '^[a-z0-9-]{1,60}-2[0-2]$',
      ambiguous: true,
      companions: ['linkCode', 'ascsubtag', 'linkId', 'creativeASIN'],
      becomes: ['the tracking ID of Associates reports'],
    },
    {
      names: ['ascsubtag'],
      kind: 'sub-id',
      where: ['query'],
      becomes: ['the sub-tag of Associates reports'],
    },
    { names: ['creativeASIN'], kind: 'campaign', where: ['query'] },
    {
      names: ['linkCode', 'linkId'],
      kind: 'campaign',
      where: ['query'],
      ambiguous: true,
      companions: ['tag'],
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.amazon.com/dp/B0B3Q23BT4?tag=hawk-future-20&linkCode=ogi&th=1&psc=1',
      ids: [
        { name: 'tag', value: 'hawk-future-20', kind: 'sub-id', where: 'query' },
        { name: 'linkCode', value: 'ogi', kind: 'campaign' },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://www.amazon.co.uk/dp/B09XYZ1234?tag=review-21&ascsubtag=w7c1',
      ids: [
        { name: 'tag', value: 'review-21', kind: 'sub-id' },
        { name: 'ascsubtag', value: 'w7c1', kind: 'sub-id' },
      ],
      source: 'https://docs.aws.amazon.com/AWSECommerceService/latest/DG/AssociateTag.html',
    },
  ],
  nothing: ['https://blog.example/?tag=top-20', 'https://www.amazon.com/s?k=linkCode&ref=nb_sb_noss'],
}
