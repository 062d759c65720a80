import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

const hosts = ['*.go2cloud.org']

export const platform = definePlatform({
  id: 'tune',
  name: 'TUNE (HasOffers)',
  kind: 'network',
  docs: [
    'https://support.tune.com/hc/en-us/articles/4413247716631-Passing-a-Postback-ID-to-an-Advertiser',
    'https://support.tune.com/hc/en-us/articles/4413247665431-Receiving-Conversions-via-Postback-URL',
  ],
  hosts,
  identifiers: [
    {
      names: ['transaction_id'],
      kind: 'network-click',
      where: ['query'],
      format: '^102[0-9a-f]{27}$',
      distinctive: true,
      ambiguous: true,
      becomes: ['transaction_id of the postback'],
      neededAtLanding: true,
    },
    {
      names: ['transaction_id'],
      kind: 'network-click',
      where: ['query'],
      format: '^102\\d{23}$',
      ambiguous: true,
      companions: ['aff_id', 'offer_id'],
      becomes: ['transaction_id of the postback'],
    },
    {
      names: ['offer_id', 'aff_id', 'url_id', 'source'],
      kind: 'sub-id',
      where: ['query'],
      ambiguous: true,
    },
    {
      names: [
        'aff_sub',
        'aff_sub2',
        'aff_sub3',
        'aff_sub4',
        'aff_sub5',
        'aff_unique1',
        'aff_unique2',
        'aff_unique3',
        'aff_unique4',
        'aff_unique5',
      ],
      kind: 'sub-id',
      where: ['query'],
      ambiguous: true,
      companions: ['offer_id', 'aff_id'],
      becomes: ['{aff_sub} of a partner postback'],
    },
    {
      names: ['aff_click_id'],
      kind: 'sub-id',
      where: ['query'],
      ambiguous: true,
      becomes: ['{aff_click_id} of a partner postback'],
    },
  ],
  nested: [{ hosts, parameters: ['url', 'aff_unique1'] }],
  scripts: [
    {
      calls: ['*://js.go2sdk.com/*/tune.js'],
      role: 'library',
      docs: 'https://developers.tune.com/javascript-sdk/getting-started-with-the-javascript-sdk',
    },
    {
      // A tracking link that a script or an image calls records a click as one that is followed.
      calls: ['*://*/aff_c?*offer_*'],
      role: 'click',
      docs: 'https://support.tune.com/hc/en-us/articles/1500005236422-Generating-Tracking-Links',
    },
  ],
  macros: {
    syntax: '{x}',
    clickId: 'transaction_id',
    names: {
      transaction_id: 'click_id',
      affiliate_id: 'affiliate_id',
      offer_id: 'offer_id',
      offer_url_id: 'landing_id',
      advertiser_id: 'advertiser_id',
      source: 'source',
      aff_sub: 'sub1',
      aff_sub2: 'sub2',
      aff_sub3: 'sub3',
      aff_sub4: 'sub4',
      aff_sub5: 'sub5',
      aff_click_id: 'external_id',
      country_code: 'country',
      payout: 'payout',
      currency: 'currency',
    },
  },
  linkTemplate:
    'https://{domain}/aff_c?offer_id={offer_id}&aff_id={affiliate_id}&aff_click_id={click_id}&url={destination}',
  postback: {
    direction: 'receives',
    method: 'GET',
    template: 'https://{domain}/aff_lsr?transaction_id={click_id}&amount={payout}&adv_sub={order_id}',
    required: ['transaction_id'],
    optional: ['offer_id', 'amount', 'adv_sub', 'goal_id', 'security_token'],
    clickIdParameter: 'transaction_id',
    docs: 'https://support.tune.com/hc/en-us/articles/4413247665431-Receiving-Conversions-via-Postback-URL',
  },
  // The status is 200 whatever the body says; token and allowlist refusals show in TUNE's reports only.
  answers: {
    accepted: ['success=true'],
    duplicate: ['duplicate conversion'],
    rejected: ['success=false', 'err_msg=invalid trans'],
  },
  silent: 'https://docs.dataflysignal.com/integrations/attribution/tune',
  tryOut: {
    says: 'TUNE gives each offer a test link: make the click by it, and answer that click.',
    docs: 'https://support.tune.com/hc/en-us/articles/1500008249021-Offer-Testing',
  },
  pixels: [
    {
      // Its pixels are images or frames, and name the click by TUNE's own cookie where nothing else is added.
      calls: ['*://*/aff_l?*offer_id=*'],
      path: '^/aff_l$',
      role: 'conversion',
      fields: {
        dataset: ['offer_id'],
        event: ['goal_id'],
        orderId: ['adv_sub'],
        clickId: ['transaction_id'],
        value: ['amount'],
        currency: ['currency'],
      },
      docs: 'https://help.tune.com/hasoffers/customizing-a-conversion-link/',
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.grammarly.com/upgrade?transaction_id=10264119b53f745bed2cdca3c3e4a5&affiliateNetwork=ho&utm_campaign=Overleaf',
      ids: [
        {
          name: 'transaction_id',
          value: '10264119b53f745bed2cdca3c3e4a5',
          kind: 'network-click',
          where: 'query',
        },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://oxylabs.go2cloud.org/aff_c?offer_id=7&aff_id=877&url_id=112&aff_sub=w7c1',
      ids: [
        { name: 'offer_id', value: '7', kind: 'sub-id' },
        { name: 'aff_id', value: '877', kind: 'sub-id' },
        { name: 'url_id', value: '112', kind: 'sub-id' },
        { name: 'aff_sub', value: 'w7c1', kind: 'sub-id' },
      ],
      source: 'link in a public repository, aff_sub added',
    },
    {
      url: 'https://shop.example/?hotid=102f49063ab94276ae8f116d224b67',
      ids: [{ name: 'hotid', value: '102f49063ab94276ae8f116d224b67', kind: 'network-click' }],
      source: 'a transaction ID from a public repository under another name',
    },
  ],
  nothing: [
    'https://bank.example/receipt?transaction_id=1023',
    'https://www.tune.com/?source=nav',
    'https://shop.example/?offer_id=7&source=mail',
  ],
  calls: {
    made: [
      'https://js.go2sdk.com/v2/tune.js',
      'https://demo.go2cloud.org/aff_c?offer_id=1001&aff_id=2002',
      'https://trk.example/aff_c?aff_ref=a&offer_ref=b&format=json',
    ],
    other: [
      'https://demo.go2cloud.org/aff_i?offer_id=1001&aff_id=2002',
      'https://demo.go2cloud.org/aff_lsr?offer_id=1001',
      'https://shop.example/aff_c?x=1',
    ],
  },
  pixels: {
    made: ['https://demo.go2cloud.org/aff_l?offer_id=113&amount=89.00&adv_sub=4711'],
    other: ['https://demo.go2cloud.org/aff_c?offer_id=113&aff_id=1', 'https://shop.example/aff_l?page=2'],
  },
}
