import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'klaviyo',
  name: 'Klaviyo',
  kind: 'email',
  docs: ['https://help.klaviyo.com/hc/en-us/articles/115005248128'],
  hosts: [],
  identifiers: [
    {
      names: ['_kx', '_ke'],
      kind: 'email',
      where: ['query'],
      docs: 'https://help.klaviyo.com/hc/en-us/articles/115005248128',
    },
  ],
  macros: {
    // Values to choose for a UTM parameter, not text to write into a link.
    syntax: 'x',
    names: {
      campaign_id: 'campaign_id',
      campaign_name: 'campaign_name',
      email_subject: 'email_subject',
      link_alt_text: 'link_text',
      message_type: 'message_type',
      profile_id: 'profile_id',
    },
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://shop.example/packs?utm_medium=email&_kx=C6wWb5w05CnmwyrkOY1UzetDRt60iq6vAGrpv71GOr8.YgU9me',
      ids: [
        {
          name: '_kx',
          value: 'C6wWb5w05CnmwyrkOY1UzetDRt60iq6vAGrpv71GOr8.YgU9me',
          kind: 'email',
          where: 'query',
        },
      ],
      source: 'link in a public repository, its host replaced',
    },
    {
      url: 'https://shop.example/?_kx=NV1CRJz6NF7OZ-zFadTQxGyYmxRzx99fvVH_XdaPeRd.TcpZhH',
      ids: [{ name: '_kx', value: 'NV1CRJz6NF7OZ-zFadTQxGyYmxRzx99fvVH_XdaPeRd.TcpZhH', kind: 'email' }],
      source: 'link in a public repository, its host replaced',
    },
  ],
  nothing: ['https://www.klaviyo.com/pricing?kx=1', 'https://shop.example/?_k=x&ke=1'],
}
