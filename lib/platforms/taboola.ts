import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'taboola',
  name: 'Taboola',
  kind: 'ad',
  docs: [
    'https://developers.taboola.com/pixel/docs/the-postback-url',
    'https://developers.taboola.com/backstage-api/docs/campaign-tracking-code',
    'https://github.com/stape-io/taboola-tag',
  ],
  hosts: ['trc.taboola.com', 'api.taboola.com'],
  adClicks: ['^trc\\.taboola\\.com/[^/]+/log/3/click$'],
  identifiers: [
    {
      // In the fragment Taboola writes `#tblci<ID>`, without `=`.
      names: ['tblci'],
      kind: 'ad-click',
      where: ['query', 'fragment'],
      format: '^Gi[A-D][A-Za-z0-9_-]{60,70}$',
      distinctive: true,
      cookies: ['taboola_cid'],
      becomes: ['click-id of the S2S postback'],
      neededAtLanding: true,
      docs: 'https://developers.taboola.com/pixel/docs/the-postback-url',
    },
  ],
  macros: {
    syntax: '{x}',
    clickId: 'click_id',
    names: {
      click_id: 'click_id',
      site: 'placement',
      site_id: 'placement_id',
      campaign_id: 'campaign_id',
      campaign_item_id: 'ad_id',
      platform: 'device',
    },
  },
  postback: {
    direction: 'receives',
    method: 'GET',
    template:
      'https://trc.taboola.com/actions-handler/log/3/s2s-action?click-id={click_id}&name={event}&revenue={payout}&currency={currency}&orderid={order_id}',
    required: ['click-id', 'name'],
    optional: ['revenue', 'currency', 'quantity', 'orderid'],
    clickIdParameter: 'click-id',
    docs: 'https://developers.taboola.com/pixel/docs/the-postback-url',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.vidyamandir.com/franchise/?utm_source=taboola&tblci=GiC0Q6DK6fWglldCDPrJD9fUhaq5aBcWxgwofmDqYJ-tPSDkxHQoucWy_ISl04A_MJ_bXg#tblciGiC0Q6DK6fWglldCDPrJD9fUhaq5aBcWxgwofmDqYJ-tPSDkxHQoucWy_ISl04A_MJ_bXg',
      ids: [
        {
          name: 'tblci',
          value: 'GiC0Q6DK6fWglldCDPrJD9fUhaq5aBcWxgwofmDqYJ-tPSDkxHQoucWy_ISl04A_MJ_bXg',
          kind: 'ad-click',
          where: 'query',
        },
        {
          name: 'tblci',
          value: 'GiC0Q6DK6fWglldCDPrJD9fUhaq5aBcWxgwofmDqYJ-tPSDkxHQoucWy_ISl04A_MJ_bXg',
          where: 'fragment',
        },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://www.pmsnhu.com/these-15-travel-destinations?click_id=GiDNq7JpdZ_3kYVmk-jWgGLJBIPYS7z_zTobYgppyu2wqCCDk2EorZLR77DegcEm',
      ids: [{ name: 'click_id', value: 'GiDNq7JpdZ_3kYVmk-jWgGLJBIPYS7z_zTobYgppyu2wqCCDk2EorZLR77DegcEm' }],
      source: 'link in a public repository',
    },
  ],
  adClicks: [
    'https://trc.taboola.com/futureplc-tomshardwarecom/log/3/click?pi=%2Fnews&ri=dc166a7d&redir=https%3A%2F%2Fshop.example%2F',
  ],
  nothing: [
    'https://www.taboola.com/advertisers?utm_source=website',
    'https://shop.example/?click_id=GiC123',
    'https://shop.example/#tblci',
  ],
}
