import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'ebay-partner-network',
  name: 'eBay Partner Network',
  kind: 'network',
  docs: ['https://developer.ebay.com/api-docs/buy/static/ref-epn-link.html'],
  hosts: ['rover.ebay.com'],
  identifiers: [
    {
      names: ['campid'],
      kind: 'sub-id',
      where: ['query'],
      format: '^\\d{10}$',
      ambiguous: true,
      companions: ['mkcid', 'mkevt', 'mkrid'],
      becomes: ['the campaign of EPN reports'],
    },
    { names: ['mkrid'], kind: 'campaign', where: ['query'], format: '^\\d+-\\d+-\\d+-\\d+$' },
    { names: ['mkcid', 'mkevt'], kind: 'campaign', where: ['query'], format: '^\\d{1,6}$' },
    {
      names: ['toolid'],
      kind: 'campaign',
      where: ['query'],
      format: '^\\d{1,6}$',
      ambiguous: true,
      companions: ['campid', 'mkcid'],
    },
    {
      names: ['customid'],
      kind: 'sub-id',
      where: ['query'],
      ambiguous: true,
      companions: ['mkcid', 'mkevt'],
      maxLength: 256,
      becomes: ['the custom ID of EPN reports'],
    },
  ],
  nested: [{ hosts: ['rover.ebay.com'], parameters: ['mpre'] }],
  linkTemplate:
    'https://www.ebay.com/itm/{item_id}?mkevt=1&mkcid=1&mkrid={rotation_id}&campid={campaign_id}&toolid=10001&customid={click_id}',
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.ebay.com/itm/123456789?mkcid=1&mkrid=711-53200-19255-0&siteid=0&campid=5338921011&customid=w7c1&toolid=10001&mkevt=1',
      ids: [
        { name: 'mkcid', value: '1', kind: 'campaign' },
        { name: 'mkrid', value: '711-53200-19255-0', kind: 'campaign' },
        { name: 'campid', value: '5338921011', kind: 'sub-id' },
        { name: 'customid', value: 'w7c1', kind: 'sub-id' },
        { name: 'toolid', value: '10001', kind: 'campaign' },
        { name: 'mkevt', value: '1', kind: 'campaign' },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://www.ebay.co.uk/sch/i.html?_nkw=cards&campid=5338795757&mkevt=1',
      ids: [
        { name: 'campid', value: '5338795757', kind: 'sub-id', where: 'query' },
        { name: 'mkevt', value: '1' },
      ],
      source: 'https://developer.ebay.com/api-docs/buy/static/ref-epn-link.html',
    },
  ],
  nothing: ['https://www.ebay.com/itm/123456789?hash=item1c', 'https://camp.example/?campid=5&customid=w7c1'],
}
