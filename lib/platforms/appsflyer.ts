import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'appsflyer',
  name: 'AppsFlyer',
  kind: 'analytics',
  docs: [
    'https://support.appsflyer.com/hc/en-us/articles/207447163-Attribution-link-structure-and-parameters',
    'https://support.appsflyer.com/hc/en-us/articles/15199908310801-CTV-PC-and-console-platform-direct-attribution-links',
  ],
  hosts: ['*.onelink.me', 'app.appsflyer.com', 'engagements.appsflyer.com'],
  identifiers: [
    {
      names: ['clickid'],
      kind: 'tracker-click',
      where: ['query'],
      ambiguous: true,
      companions: ['af_siteid'],
      becomes: ['clickid of the partner postback'],
    },
    {
      names: ['af_siteid', 'af_sub_siteid', 'af_sub1', 'af_sub2', 'af_sub3', 'af_sub4', 'af_sub5'],
      kind: 'sub-id',
      where: ['query'],
    },
    {
      names: ['af_channel', 'af_ad', 'af_adset', 'af_c_id', 'af_media_source', 'af_campaign_id'],
      kind: 'campaign',
      where: ['query'],
    },
    { names: ['pid', 'c'], kind: 'campaign', where: ['query'], ambiguous: true, companions: ['af_siteid'] },
  ],
  nested: [
    {
      hosts: ['*.onelink.me', 'app.appsflyer.com', 'engagements.appsflyer.com'],
      parameters: ['af_r', 'af_web_dp'],
    },
  ],
  linkTemplate:
    'https://app.appsflyer.com/{app_id}?pid={partner}&c={campaign_name}&af_siteid={affiliate_id}&clickid={click_id}',
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://app.appsflyer.com/com.shop.app?pid=partner_int&c=spring&af_siteid=77&clickid=w7c1q2',
      ids: [
        { name: 'pid', value: 'partner_int', kind: 'campaign' },
        { name: 'c', value: 'spring', kind: 'campaign' },
        { name: 'af_siteid', value: '77', kind: 'sub-id' },
        { name: 'clickid', value: 'w7c1q2', kind: 'tracker-click' },
      ],
      source:
        'https://support.appsflyer.com/hc/en-us/articles/207447163-Attribution-link-structure-and-parameters',
    },
    {
      url: 'https://brand.onelink.me/BVRZ?pid=partner_int&af_sub1=w7c1&af_dp=brand%3A%2F%2Fdetails',
      ids: [
        { name: 'pid', value: 'partner_int' },
        { name: 'af_sub1', value: 'w7c1', kind: 'sub-id' },
      ],
      source:
        'https://support.appsflyer.com/hc/en-us/articles/207447163-Attribution-link-structure-and-parameters',
    },
  ],
  nothing: [
    'https://www.appsflyer.com/products/?utm_source=nav',
    'https://shop.example/?pid=12&c=red&clickid=w7c1q2',
  ],
}
