import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'digistore24',
  name: 'Digistore24',
  kind: 'network',
  docs: [
    'https://help.digistore24.com/hc/en-us/articles/24293197806225-Set-up-S2S-postback',
    'https://docs.digistore24.com/knowledge-base/track-advertising-campaigns/?lang=en',
  ],
  hosts: ['*.digistore24.com'],
  identifiers: [
    {
      names: ['cid'],
      kind: 'sub-id',
      where: ['query'],
      ambiguous: true,
      companions: ['ds24tr'],
      maxLength: 127,
      becomes: ['{cid} of the S2S postback'],
      docs: 'https://help.digistore24.com/hc/en-us/articles/24293197806225-Set-up-S2S-postback',
    },
    { names: ['ds24tr'], kind: 'sub-id', where: ['query'] },
  ],
  pathIdentifiers: [
    { hosts: ['*.digistore24.com'], pattern: '^/redir/(\\d+)/', name: 'product', kind: 'campaign' },
    { hosts: ['*.digistore24.com'], pattern: '^/redir/\\d+/([^/]+)', name: 'affiliate', kind: 'sub-id' },
    {
      hosts: ['*.digistore24.com'],
      pattern: '^/redir/\\d+/[^/]+/([^/]+)',
      name: 'campaignkey',
      kind: 'campaign',
    },
    {
      hosts: ['*.digistore24.com'],
      pattern: '^/content/\\d+/[^/]+/([^/]+)',
      name: 'affiliate',
      kind: 'sub-id',
    },
  ],
  macros: {
    syntax: '{x}',
    clickId: 'cid',
    names: { cid: 'click_id', campaignkey: 'campaign_id', country: 'country', amount_affiliate: 'payout' },
  },
  linkTemplate: 'https://www.digistore24.com/redir/{product_id}/{affiliate_id}/{campaign_id}?cid={click_id}',
  slots: { cid: 'cid' },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.digistore24.com/redir/123456/mynick/spring?cid=w7c1q2',
      ids: [
        { name: 'product', value: '123456', kind: 'campaign', where: 'path' },
        { name: 'affiliate', value: 'mynick', kind: 'sub-id', where: 'path' },
        { name: 'campaignkey', value: 'spring', kind: 'campaign', where: 'path' },
        { name: 'cid', value: 'w7c1q2', kind: 'sub-id', where: 'query' },
      ],
      source: 'https://help.digistore24.com/hc/en-us/articles/24293197806225-Set-up-S2S-postback',
    },
    {
      url: 'https://www.digistore24.com/product/123456/?ds24tr=abc123',
      ids: [{ name: 'ds24tr', value: 'abc123', kind: 'sub-id' }],
      source: 'https://docs.digistore24.com/knowledge-base/track-advertising-campaigns/?lang=en',
    },
    {
      url: 'https://www.digistore24.com/content/123456/7/mynick/spring',
      ids: [{ name: 'affiliate', value: 'mynick', kind: 'sub-id', where: 'path' }],
      source: 'https://docs.digistore24.com/knowledge-base/track-advertising-campaigns/?lang=en',
    },
  ],
  nothing: ['https://shop.example/redir/123456/mynick/spring?cid=w7c1q2', 'https://blog.example/?ds24=1'],
}
