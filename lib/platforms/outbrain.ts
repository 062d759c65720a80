import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'outbrain',
  name: 'Outbrain',
  kind: 'ad',
  docs: ['https://www.outbrain.com/help/jp/advertisers/jp_server2server-integrations/'],
  hosts: ['paid.outbrain.com', 'traffic.outbrain.com'],
  adClicks: ['^paid\\.outbrain\\.com/network/redir$'],
  identifiers: [
    {
      names: ['dicbo'],
      kind: 'ad-click',
      where: ['query'],
      format: '^v1-[0-9a-f]{32}-[0-9a-f]{34}-[a-z2-7]{20,80}$',
      distinctive: true,
      becomes: ['ob_click_id of the S2S postback'],
      neededAtLanding: true,
    },
    {
      names: ['ob_click_id', 'obclid'],
      kind: 'ad-click',
      where: ['query'],
      becomes: ['ob_click_id of the S2S postback'],
    },
  ],
  macros: { syntax: '{{x}}', clickId: 'ob_click_id', names: { ob_click_id: 'click_id' } },
  postback: {
    direction: 'receives',
    method: 'GET',
    template:
      'https://tr.outbrain.com/unifiedPixel?ob_click_id={click_id}&name={event}&orderValue={payout}&currency={currency}&orderId={order_id}',
    required: ['ob_click_id', 'name'],
    optional: ['orderValue', 'orderId', 'currency', 'timestamp'],
    clickIdParameter: 'ob_click_id',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://edition.cnn.com/videos/us/2022/03/02/affil.kwch?iid=homepage&dicbo=v1-b22602622d2dbedece7658fc1a5e98bd-006234a14302a1982f4b90e0580f9aaeb2-mnrtmzbymnstellcgmytsljugzrgmljygjqtoljsg43dczlgge3timrrme',
      ids: [
        {
          name: 'dicbo',
          value:
            'v1-b22602622d2dbedece7658fc1a5e98bd-006234a14302a1982f4b90e0580f9aaeb2-mnrtmzbymnstellcgmytsljugzrgmljygjqtoljsg43dczlgge3timrrme',
          kind: 'ad-click',
          where: 'query',
        },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://www.foxnews.com/entertainment/story?dicbo=v2-M8dSAZh',
      ids: [{ name: 'dicbo', value: 'v2-M8dSAZh' }],
      source: 'link in a public repository',
    },
    {
      url: 'https://shop.example/?ob_click_id=v1-928abee4f1a3591fb924d2414bc9a772&utm_source=outbrain',
      ids: [{ name: 'ob_click_id', value: 'v1-928abee4f1a3591fb924d2414bc9a772' }],
      source: 'https://www.outbrain.com/help/jp/advertisers/jp_server2server-integrations/',
    },
  ],
  adClicks: ['https://paid.outbrain.com/network/redir?p=TV-jqloioZ5gh9rbmhG_8hGi5SyowVGcgT7q1Mmv264L'],
  nothing: [
    'https://www.outbrain.com/blog/native-advertising/?utm_campaign=v2-spring',
    'https://shop.example/?version=v2-M8dSAZh',
  ],
}
