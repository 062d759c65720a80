import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'linktrust',
  name: 'LinkTrust',
  kind: 'network',
  docs: [
    'https://help.linktrust.com/knowledge/tracking-url',
    'https://help.linktrust.com/knowledge/tracking-url-tokens',
    'http://help.linktrust.com/PixVantagetokens.htm',
  ],
  // Most networks have a tracking domain of their own.
  hosts: ['*.ltroute.com'],
  identifiers: [
    {
      names: ['CID'],
      kind: 'campaign',
      where: ['query'],
      format: '^\\d{3,9}$',
      ambiguous: true,
      companions: ['AFID'],
    },
    {
      names: ['AFID'],
      kind: 'sub-id',
      where: ['query'],
      format: '^\\d{3,9}$',
      ambiguous: true,
      companions: ['CID'],
    },
    {
      names: ['SID'],
      kind: 'sub-id',
      where: ['query'],
      ambiguous: true,
      companions: ['AFID'],
      becomes: ['[=SID=] of a partner postback'],
    },
    {
      names: ['ADID'],
      kind: 'campaign',
      where: ['query'],
      format: '^\\d{3,9}$',
      ambiguous: true,
      companions: ['AFID'],
    },
    {
      names: ['AffiliateReferenceID'],
      kind: 'sub-id',
      where: ['query'],
      becomes: ['[=AffiliateReferenceID=] of a partner postback'],
      docs: 'http://help.linktrust.com/PixVantagetokens.htm',
    },
  ],
  macros: {
    syntax: '[=x=]',
    clickId: 'ClickID',
    names: {
      ClickID: 'click_id',
      CID: 'campaign_id',
      AFID: 'affiliate_id',
      SID: 'sub1',
      ADID: 'creative_id',
      AffiliateReferenceID: 'external_id',
      AffiliateCommission: 'payout',
      TotalSales: 'amount',
      Quantity: 'quantity',
      _TransID: 'conversion_id',
    },
  },
  linkTemplate:
    'https://{domain}/click.track?CID={campaign_id}&AFID={affiliate_id}&ADID={creative_id}&SID={sub1}&AffiliateReferenceID={click_id}',
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://is.ltroute.com/click.track?CID=420817&AFID=426982&SID=liberiangeek&nonencodedurl=https://www.fandomcentre.com/products/',
      ids: [
        { name: 'CID', value: '420817', kind: 'campaign', where: 'query' },
        { name: 'AFID', value: '426982', kind: 'sub-id', where: 'query' },
        { name: 'SID', value: 'liberiangeek', kind: 'sub-id' },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'http://www.track4cr.com/click.track?CID=426105&AFID=434208&AffiliateReferenceID=w7c1q2&SID=blue',
      ids: [
        { name: 'CID', value: '426105' },
        { name: 'AFID', value: '434208' },
        { name: 'AffiliateReferenceID', value: 'w7c1q2', kind: 'sub-id' },
        { name: 'SID', value: 'blue' },
      ],
      source: 'link in a public repository, its values filled in',
    },
  ],
  nothing: [
    'https://www.linktrust.com/pricing?sid=home',
    'https://shop.example/?cid=420817&sid=liberiangeek&adid=2431672',
  ],
}
