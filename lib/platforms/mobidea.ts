import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'mobidea',
  name: 'Mobidea',
  kind: 'network',
  docs: [
    'https://intercom.help/mobidea-2683260c4d01/en/articles/2850822-what-s-a-postback',
    'https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_affiliate_networks.json',
  ],
  // Its domains change all the time: the smartlink tells its links.
  hosts: [],
  identifiers: [
    {
      names: ['sl'],
      kind: 'campaign',
      where: ['query'],
      format: '^\\d{6,8}-[0-9a-f]{5}$',
      ambiguous: true,
      companions: ['pub_click_id', 'pub_sub_id'],
    },
    {
      names: ['pub_click_id', 'pub_sub_id'],
      kind: 'sub-id',
      where: ['query'],
      ambiguous: true,
      companions: ['sl'],
      becomes: ['{{EXTERNAL_ID}} of a partner postback'],
    },
  ],
  macros: { syntax: '{{x}}', names: { EXTERNAL_ID: 'external_id', MONEY: 'payout' } },
  linkTemplate: 'https://{domain}/?sl={smartlink_id}&pub_click_id={click_id}&site={source}&pub_sub_id={sub1}',
  slots: { pub_click_id: 'EXTERNAL_ID' },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.underlingmistery.wiki/?sl=6003878-5b57b&pub_click_id=2nsqvb6r2g60a1&site=17&pub_sub_id=blue',
      ids: [
        { name: 'sl', value: '6003878-5b57b', kind: 'campaign', where: 'query' },
        { name: 'pub_click_id', value: '2nsqvb6r2g60a1', kind: 'sub-id', where: 'query' },
        { name: 'pub_sub_id', value: 'blue', kind: 'sub-id' },
      ],
      source: 'link in a public repository, its macros filled in',
    },
    {
      url: 'https://www.passingcars.wiki/?sl=6156933-b106a&pub_click_id=w7c1q2',
      ids: [
        { name: 'sl', value: '6156933-b106a' },
        { name: 'pub_click_id', value: 'w7c1q2' },
      ],
      source: 'link in a public repository, its macros filled in',
    },
  ],
  nothing: [
    'https://translate.example/?sl=6003878-5b57b&tl=en',
    'https://shop.example/click?offer_id=32308&pub_id=273841&pub_click_id=w7c1q2',
  ],
}
