import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

const sharedHosts = ['*.bemobtrcks.com']

export const platform = definePlatform({
  id: 'bemob',
  name: 'BeMob',
  kind: 'tracker',
  docs: [
    'https://docs.bemob.com/en/postback-settings-of-affiliate-network',
    'https://docs.bemob.com/en/create-custom-affiliate-network',
  ],
  hosts: sharedHosts,
  identifiers: [
    {
      names: ['cid'],
      kind: 'tracker-click',
      where: ['query'],
      format: '^[A-Za-z0-9]{22}$',
      ambiguous: true,
      companions: ['bemobdata'],
      becomes: ['cid of the postback'],
      docs: 'https://docs.bemob.com/en/create-custom-affiliate-network',
    },
    { names: ['bemobdata'], kind: 'campaign', where: ['query'] },
  ],
  pathIdentifiers: [
    {
      hosts: sharedHosts,
      pattern: '^/go/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$',
      name: 'campaign',
      kind: 'campaign',
    },
  ],
  macros: { syntax: '{x}', names: { externalId: 'external_id' } },
  linkTemplate: 'https://{domain}/go/{campaign_id}',
  postback: {
    direction: 'receives',
    method: 'GET',
    template: 'https://{domain}/postback?cid={click_id}&payout={payout}&txid={order_id}&status={status}',
    required: ['cid'],
    optional: ['payout', 'txid', 'status'],
    clickIdParameter: 'cid',
    payoutUnit: 'major',
    docs: 'https://docs.bemob.com/en/postback-settings-of-affiliate-network',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://maxjmac.bemobtrcks.com/postback?cid=Dw7C1q2M5k8R3t6V9x0Z4q&payout=0.33',
      ids: [{ name: 'cid', value: 'Dw7C1q2M5k8R3t6V9x0Z4q', kind: 'tracker-click', where: 'query' }],
      source: 'https://docs.bemob.com/en/postback-settings-of-affiliate-network',
    },
    {
      url: 'https://smz1q.bemobtrcks.com/go/fe89afc8-fe3e-4715-a5b1-a2997d09f905',
      ids: [
        { name: 'campaign', value: 'fe89afc8-fe3e-4715-a5b1-a2997d09f905', kind: 'campaign', where: 'path' },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://lander.example/?bemobdata=c%3D67f4c02b-ee54-4a9e-9382-ec6ca1ef4f6f..l%3D2..a%3D0..b%3D0',
      ids: [
        {
          name: 'bemobdata',
          value: 'c=67f4c02b-ee54-4a9e-9382-ec6ca1ef4f6f..l=2..a=0..b=0',
          kind: 'campaign',
        },
      ],
      source: 'https://docs.bemob.com/en/create-custom-affiliate-network',
    },
  ],
  nothing: [
    'https://shop.example/?cid=Dw7C1q2M5k8R3t6V9x0Z4q',
    'https://bemob.com/pricing?cid=12',
    'https://maxjmac.bemobtrcks.com/postback?cid=12',
  ],
}
