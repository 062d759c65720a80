import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'singular',
  name: 'Singular',
  kind: 'analytics',
  docs: [
    'https://support.singular.net/hc/en-us/articles/360018879491-Tracking-Link-Parameters',
    'https://support.singular.net/hc/en-us/articles/115000498203-Generating-Links-Legacy-Links',
  ],
  hosts: ['*.sng.link', 'c.singular.net'],
  identifiers: [
    {
      names: ['cl'],
      kind: 'tracker-click',
      where: ['query'],
      ambiguous: true,
      becomes: ['the click ID of the partner postback'],
      docs: 'https://support.singular.net/hc/en-us/articles/360018879491-Tracking-Link-Parameters',
    },
    {
      // Link and its hash, in links of the old kind.
      names: ['st', 'h'],
      kind: 'campaign',
      where: ['query'],
      ambiguous: true,
      docs: 'https://support.singular.net/hc/en-us/articles/115000498203-Generating-Links-Legacy-Links',
    },
  ],
  nested: [{ hosts: ['*.sng.link'], parameters: ['_fallback_redirect'] }],
  linkTemplate: 'https://{domain}/{link_id}?cl={click_id}',
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://nike.sng.link/Dstn5/dxeu?cp=NA&cl=7290011223344',
      ids: [{ name: 'cl', value: '7290011223344', kind: 'tracker-click', where: 'query' }],
      source: 'link in a public repository, its macro filled in',
    },
    {
      url: 'https://c.singular.net/api/v1/ad?st=401238765432&h=9fceb02d0ae598e95dc970b74767f19372d61af8&cl=w7c1',
      ids: [
        { name: 'st', value: '401238765432', kind: 'campaign' },
        { name: 'h', value: '9fceb02d0ae598e95dc970b74767f19372d61af8', kind: 'campaign' },
        { name: 'cl', value: 'w7c1', kind: 'tracker-click' },
      ],
      source: 'https://support.singular.net/hc/en-us/articles/115000498203-Generating-Links-Legacy-Links',
    },
  ],
  nothing: [
    'https://www.singular.net/resources/?cl=1',
    'https://msng.link/o/?cl=1&h=2',
    'https://shop.example/?cl=w7c1&st=PLA&h=1',
  ],
}
