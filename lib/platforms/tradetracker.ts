import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'tradetracker',
  name: 'TradeTracker',
  kind: 'network',
  docs: [
    'https://sc.tradetracker.net/implementation/overview',
    'https://gist.github.com/roelvan/6a839cf098d818be839d2603f50e153d',
  ],
  hosts: ['tc.tradetracker.net'],
  identifiers: [
    {
      names: ['tt'],
      kind: 'network-click',
      where: ['query'],
      format: '^\\d{2,8}_\\d{1,9}_\\d{2,9}_[^_]*$',
      ambiguous: true,
      companions: ['r'],
      docs: 'https://sc.tradetracker.net/implementation/overview',
    },
    {
      names: ['campaignID', 'materialID', 'affiliateID'],
      kind: 'sub-id',
      where: ['query'],
      format: '^\\d+$',
      ambiguous: true,
      companions: ['redirectURL'],
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://shop.example/tradetracker/?tt=12345_678_90123_w7c1&r=%2Fproduct',
      ids: [{ name: 'tt', value: '12345_678_90123_w7c1', kind: 'network-click', where: 'query' }],
      source: 'https://gist.github.com/roelvan/6a839cf098d818be839d2603f50e153d',
    },
    {
      url: 'https://shop.example/tt/?campaignID=12345&materialID=678&affiliateID=90123&redirectURL=%2Fproduct',
      ids: [
        { name: 'campaignID', value: '12345', kind: 'sub-id' },
        { name: 'materialID', value: '678', kind: 'sub-id' },
        { name: 'affiliateID', value: '90123', kind: 'sub-id' },
      ],
      source: 'https://pastebin.com/XLKq5GK0',
    },
  ],
  nothing: ['https://shop.example/?tt=123456&r=789012', 'https://tradetracker.com/nl/?campaignID=1'],
}
