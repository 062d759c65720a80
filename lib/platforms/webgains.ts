import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'webgains',
  name: 'Webgains',
  kind: 'network',
  docs: [
    'https://knowledgehub.webgains.com/home/webgains-dynamic-clickthrough-parameters',
    'https://docs.dataflysignal.com/integrations/attribution/webgains',
  ],
  hosts: ['track.webgains.com'],
  identifiers: [
    {
      names: ['wgu'],
      kind: 'network-click',
      where: ['query'],
      cookies: ['_CK_WG_*'],
      becomes: ['the click ID of queue-conversion'],
      neededAtLanding: true,
    },
    { names: ['wgexpiry'], kind: 'sub-id', where: ['query'] },
    {
      names: ['cid'],
      kind: 'network-click',
      where: ['query'],
      cookies: ['wg_cid'],
      ambiguous: true,
      companions: ['wgu'],
    },
    {
      names: ['siteid'],
      kind: 'sub-id',
      where: ['query'],
      format: '^\\d+$',
      ambiguous: true,
      companions: ['wgu', 'cid'],
    },
  ],
  nested: [{ hosts: ['track.webgains.com'], parameters: ['wgtarget'] }],
  macros: {
    syntax: '^^^x^^^',
    clickId: 'cid',
    names: {
      cid: 'click_id',
      siteid: 'site_id',
      affiliateid: 'affiliate_id',
      affiliatename: 'affiliate_name',
      linkid: 'link_id',
      timestamp: 'click_time',
    },
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.mysite.example/?source=webgains&siteid=12345&wgu=9061_1234_17000000001234_ab12cd34ef&wgexpiry=1715552000',
      ids: [
        { name: 'siteid', value: '12345', kind: 'sub-id' },
        { name: 'wgu', value: '9061_1234_17000000001234_ab12cd34ef', kind: 'network-click', where: 'query' },
        { name: 'wgexpiry', value: '1715552000', kind: 'sub-id' },
      ],
      source: 'https://docs.dataflysignal.com/integrations/attribution/webgains',
    },
    {
      url: 'https://track.webgains.com/click.html?wgtarget=https%3A%2F%2Fwww.mysite.example%2F%3Fwgu%3D9061_1234_1',
      ids: [{ name: 'wgu', value: '9061_1234_1', kind: 'network-click', where: 'nested' }],
      source: 'https://github.com/ClearURLs/Rules',
    },
  ],
  nothing: ['https://www.webgains.com/public/en/?lang=en', 'https://www.expedia.com/?siteid=1&langid=1033'],
}
