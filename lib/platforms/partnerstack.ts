import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'partnerstack',
  name: 'PartnerStack',
  kind: 'network',
  docs: ['https://docs.partnerstack.com/'],
  // Every programme has a tracking domain of its own.
  hosts: [],
  identifiers: [
    {
      names: ['ps_xid', 'gsxid'],
      kind: 'network-click',
      where: ['query'],
      format: '^[A-Za-z0-9]{14}$',
      cookies: ['ps_xid', 'gsxid'],
      neededAtLanding: true,
    },
    {
      // The partner's key, in base64 in a link and plain in the cookies.
      names: ['ps_partner_key', 'gspk'],
      kind: 'sub-id',
      where: ['query'],
      cookies: ['ps_partner_key', 'growSumoPartnerKey'],
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://webflow.com/made-in-webflow/website/picture-to-particles?utm_medium=affiliate&ps_partner_key=a2VlZ2FubGVhcnk4Njcy&ps_xid=h8pb9E7TZK6YMO&gsxid=h8pb9E7TZK6YMO&gspk=a2VlZ2FubGVhcnk4Njcy',
      ids: [
        { name: 'ps_partner_key', value: 'a2VlZ2FubGVhcnk4Njcy', kind: 'sub-id' },
        { name: 'ps_xid', value: 'h8pb9E7TZK6YMO', kind: 'network-click', where: 'query' },
        { name: 'gsxid', value: 'h8pb9E7TZK6YMO', kind: 'network-click' },
        { name: 'gspk', value: 'a2VlZ2FubGVhcnk4Njcy', kind: 'sub-id' },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://n8n.io/?ps_partner_key=ZDAwMjc5YmY0NjQ0&ps_xid=YyODYvEI9EcbKB',
      ids: [
        { name: 'ps_partner_key', value: 'ZDAwMjc5YmY0NjQ0' },
        { name: 'ps_xid', value: 'YyODYvEI9EcbKB' },
      ],
      source: 'link in a public repository, shortened',
    },
  ],
  nothing: [
    'https://partnerstack.com/pricing?pscd=nav',
    'https://shop.example/?xid=h8pb9E7TZK6YMO&partner_key=a2VlZ2FubGVhcnk4Njcy',
  ],
}
