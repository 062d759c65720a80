import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'adobe-advertising',
  name: 'Adobe Advertising',
  kind: 'ad',
  docs: [
    'https://experienceleague.adobe.com/en/docs/advertising/search-social-commerce/tracking/click-tracking/click-tracking-components/click-tracking-formats/formats-click-tracking-about',
  ],
  hosts: ['pixel.everesttech.net'],
  identifiers: [
    {
      names: ['ef_id', 'ev_efid'],
      kind: 'ad-click',
      where: ['query'],
      format: '^(?:_k_.{8,120}_k_|[A-Za-z0-9_-]{8,120}:.{1,40}:[a-zA-Z])$',
      becomes: ['Adobe Advertising reports'],
    },
    { names: ['s_kwcid'], kind: 'campaign', where: ['query'], format: '^AL!\\d+!.*$' },
  ],
  nested: [{ hosts: ['pixel.everesttech.net'], parameters: ['url'] }],
  macros: {
    syntax: '{x}',
    names: { _evltx: 'match_type', ef_campaign: 'campaign_name', ef_adgroup: 'ad_set_name' },
  },
  linkTemplate:
    'https://pixel.everesttech.net/{advertiser_id}/cq?ev_sid={network}&ev_ln={keyword}&ev_crx={creative_id}&ev_efid={click_id}:G:s&url={destination}',
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://azure.microsoft.com/products/frontdoor/?ef_id=_k_53b0ace78faa14e3c3b1c8b385bf944d_k_&OCID=AIDcmm5edswduu',
      ids: [
        { name: 'ef_id', value: '_k_53b0ace78faa14e3c3b1c8b385bf944d_k_', kind: 'ad-click', where: 'query' },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://shop.example/?s_kwcid=AL!4425!3!570129583921!e!!g!!shoes&ef_id=EAIaIQobChMIwJy33ufG8QIVGcEWBR31Mwa:G:s',
      ids: [
        { name: 's_kwcid', value: 'AL!4425!3!570129583921!e!!g!!shoes', kind: 'campaign' },
        { name: 'ef_id', value: 'EAIaIQobChMIwJy33ufG8QIVGcEWBR31Mwa:G:s', kind: 'ad-click' },
      ],
      source:
        'https://experienceleague.adobe.com/en/docs/advertising/search-social-commerce/tracking/click-tracking/click-tracking-components/click-tracking-formats/formats-click-tracking-about',
    },
    {
      url: 'https://pixel.everesttech.net/4425/cq?ev_sid=10&ev_ln=shoes&ev_efid=5b0f7f6e5c631613eac0168be30069bd:G:s&url=https%3A%2F%2Fshop.example%2F',
      ids: [{ name: 'ev_efid', value: '5b0f7f6e5c631613eac0168be30069bd:G:s', kind: 'ad-click' }],
      source:
        'https://experienceleague.adobe.com/en/docs/advertising/search-social-commerce/tracking/click-tracking/click-tracking-components/click-tracking-formats/formats-click-tracking-about',
    },
  ],
  nothing: ['https://business.adobe.com/products/advertising/?sdid=1', 'https://shop.example/?ef=1&kwcid=x'],
}
