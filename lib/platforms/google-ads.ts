import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'google-ads',
  name: 'Google Ads',
  kind: 'ad',
  docs: [
    'https://support.google.com/google-ads/answer/9744275',
    'https://developers.google.com/google-ads/api/docs/ads/upgraded-urls/value-track',
  ],
  hosts: ['*.googleadservices.com', '*.doubleclick.net'],
  // As they stand in links of public repositories; `ddm/clk` also in
  // https://groups.google.com/g/google-doubleclick-for-advertisers-api/c/djfxCN0gPe0
  adClicks: [
    '^(?:www\\.)?googleadservices\\.com/(?:pagead/)?aclk$',
    '^(?:www\\.)?google\\.(?:com?\\.)?[a-z]{2,3}/aclk$',
    '^googleads\\.g\\.doubleclick\\.net/(?:pagead/)?aclk$',
    '^adclick\\.g\\.doubleclick\\.net/(?:pcs/click|aclk)$',
    '^ad(?:\\.[a-z]{2})?\\.doubleclick\\.net/(?:ddm/)?(?:track)?clk(?:[/;].*)?$',
  ],
  serverRedirectsOnly: 'https://support.google.com/google-ads/answer/7197008',
  identifiers: [
    {
      // Others are known under Google's name only: 26 characters in old links, and beside gclsrc=3p.ds the
      // 32 hex digits of a copied msclkid.
      names: ['gclid'],
      kind: 'ad-click',
      where: ['query'],
      format: '^(?:EAIaIQobChMI[A-Za-z0-9_-]{30,60}|Cj[0w]K[A-Za-z0-9_-]{50,110})$',
      distinctive: true,
      // FPGCLAW and its like are set by a server-side tag.
      // https://github.com/stape-io/google-conversion-events-tag
      cookies: ['_gcl_aw', '_gcl_dc', '_gac_*', 'FPGCLAW'],
      becomes: ['gclid of an offline click conversion'],
      neededAtLanding: true,
    },
    {
      names: ['gbraid'],
      kind: 'ad-click',
      where: ['query'],
      format: '^0AAAA[A-Za-z0-9_-]{29}$',
      distinctive: true,
      cookies: ['_gcl_ag', 'FPGCLAG'],
      becomes: ['gbraid of an offline click conversion'],
      neededAtLanding: true,
    },
    {
      names: ['wbraid'],
      kind: 'ad-click',
      where: ['query'],
      format: '^C[j-l][A-Za-z0-9_-]{50,120}$',
      cookies: ['_gcl_gb', 'FPGCLGB'],
      becomes: ['wbraid of an offline click conversion'],
      neededAtLanding: true,
    },
    {
      names: ['dclid'],
      kind: 'ad-click',
      where: ['query'],
      format: '^C[A-Z][A-Za-z0-9_-]{22,26}$',
      becomes: ['dclid of a Campaign Manager 360 offline conversion'],
      neededAtLanding: true,
    },
    {
      names: ['srsltid'],
      kind: 'ad-click',
      where: ['query'],
      format: '^Af[A-Za-z][A-Za-z0-9_-]{53}$',
      distinctive: true,
    },
    { names: ['gad_source', 'gad_campaignid'], kind: 'campaign', where: ['query'], format: '^\\d{1,20}$' },
    { names: ['gclsrc'], kind: 'campaign', where: ['query'], format: '^(?:aw|ds|dc|3p)(?:\\.d[sv])?$' },
  ],
  nested: [{ hosts: ['*.googleadservices.com', '*.doubleclick.net'], parameters: ['adurl'] }],
  macros: {
    syntax: '{x}',
    clickId: 'gclid',
    names: {
      gclid: 'click_id',
      lpurl: 'landing_url',
      'lpurl+2': 'landing_url',
      'lpurl+3': 'landing_url',
      unescapedlpurl: 'landing_url',
      campaignid: 'campaign_id',
      adgroupid: 'ad_set_id',
      creative: 'ad_id',
      keyword: 'keyword',
      matchtype: 'match_type',
      network: 'network',
      device: 'device',
      devicemodel: 'device_model',
      placement: 'placement',
      target: 'target',
      adposition: 'ad_position',
      extensionid: 'extension_id',
      loc_interest_ms: 'interest_location',
      loc_physical_ms: 'physical_location',
    },
    // Custom parameters, and those that stand for a value of one's own.
    open: '^(?:_[A-Za-z0-9]{1,16}|(?:if(?:mobile|notmobile|search|content)|param[12]):.{0,200})$',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://developer.android.com/topic/libraries/architecture/workmanager?gclid=EAIaIQobChMIwJy33ufG8QIVGcEWBR31Mwa-EAAYASAAEgIF3vD_BwE&gclsrc=aw.ds',
      ids: [
        { name: 'gclid', value: 'EAIaIQobChMIwJy33ufG8QIVGcEWBR31Mwa-EAAYASAAEgIF3vD_BwE', kind: 'ad-click' },
        { name: 'gclsrc', value: 'aw.ds', kind: 'campaign' },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://shop.example/hit?network=g&gclid=Cj0KCQjwiJvQBhCYARIsAMjts3Jlc6GGirC2J4RZS8HuPdI3A02t-PgZpepkcOLcjg4lQfPjhQs8XCoaAv2jEALw_wcB&gbraid=0AAAABB8nEWOG_ySOltnQCF5hYpnBDfLn-&wbraid=CkEKCQjwiJvQBhC7ARIwAFwbvhCI1X4zBVBy2__mAM3s-CJtUfBt32KHbLGVLnzQ5_zrypgEY7aNyce2Fwu3GgK03Q&gad_source=1&gad_campaignid=23266830180',
      ids: [
        {
          name: 'gclid',
          value:
            'Cj0KCQjwiJvQBhCYARIsAMjts3Jlc6GGirC2J4RZS8HuPdI3A02t-PgZpepkcOLcjg4lQfPjhQs8XCoaAv2jEALw_wcB',
        },
        { name: 'gbraid', value: '0AAAABB8nEWOG_ySOltnQCF5hYpnBDfLn-' },
        {
          name: 'wbraid',
          value: 'CkEKCQjwiJvQBhC7ARIwAFwbvhCI1X4zBVBy2__mAM3s-CJtUfBt32KHbLGVLnzQ5_zrypgEY7aNyce2Fwu3GgK03Q',
        },
        { name: 'gad_source', value: '1' },
        { name: 'gad_campaignid', value: '23266830180' },
      ],
      source: 'link in a public repository, its host replaced',
    },
    {
      url: 'https://www.autodesk.com/in?gclid=a415b36419b312da0589d5fad647a89c&gclsrc=3p.ds',
      ids: [
        { name: 'gclid', value: 'a415b36419b312da0589d5fad647a89c' },
        { name: 'gclsrc', value: '3p.ds' },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://trk.example/click?sub3=CjwKCAjwiaa2BhAiEiwAQBgyHrhuU5eEpamYws3zvI2Tc8gqCI46PDbyrJEb-K4WXCSNrceqpdUFCBoCRDoQAvD_BwE',
      ids: [
        {
          name: 'sub3',
          value:
            'CjwKCAjwiaa2BhAiEiwAQBgyHrhuU5eEpamYws3zvI2Tc8gqCI46PDbyrJEb-K4WXCSNrceqpdUFCBoCRDoQAvD_BwE',
          kind: 'ad-click',
        },
      ],
      source: 'a gclid from a public repository under another name',
    },
    {
      url: 'https://sixfab.com/product/?srsltid=AfmBOopjMbo1sII3IzJqDuX9xgrr7PmO8YUcu7Z7fgfbVAe8KM7sxNPp',
      ids: [{ name: 'srsltid', value: 'AfmBOopjMbo1sII3IzJqDuX9xgrr7PmO8YUcu7Z7fgfbVAe8KM7sxNPp' }],
      source: 'link in a public repository',
    },
  ],
  adClicks: [
    'https://www.googleadservices.com/pagead/aclk?sa=L&ai=DChcSEwjz55rRpZf&adurl=',
    'https://www.google.com/aclk?sa=l&ai=DChcSEwjX-r_ew&adurl=https://shop.example/',
    'https://www.google.co.uk/aclk?sa=L&ai=DChcSEwiz9522lMTzAhU&adurl=',
    'https://googleads.g.doubleclick.net/aclk?sa=l&ai=C-2IPgeVTWPf4GcOStgf&adurl=https://shop.example/',
    'https://adclick.g.doubleclick.net/pcs/click?xai=AKAOjstYlfbiBdblf&adurl=https://shop.example/',
    'https://ad.doubleclick.net/ddm/clk/302764234;129068239;g?https://shop.example/',
    'http://ad.uk.doubleclick.net/clk;416362865;36091359;w',
  ],
  nothing: [
    'https://www.google.com/search?q=gclid&source=hp&ei=CjwKCAjw',
    'https://shop.example/?gclid_source=google&gclid2=abc',
    'https://ads.google.com/intl/en_us/home/',
  ],
}
