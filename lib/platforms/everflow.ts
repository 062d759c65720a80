import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'everflow',
  name: 'Everflow',
  kind: 'network',
  docs: [
    'https://helpdesk.everflow.io/customer/your-guide-to-parameters-macros',
    'https://developers.everflow.io/docs/everflow-sdk/click_tracking',
  ],
  // Every network has a tracking domain of its own.
  hosts: [],
  identifiers: [
    {
      // Often there and empty, where a script is to fill it in.
      names: ['_ef_transaction_id'],
      kind: 'network-click',
      where: ['query'],
      cookies: ['ef_transaction_id', 'ef_tid_c_o_*', 'ef_tid_c_a_*'],
      becomes: ['transaction_id of the postback'],
      neededAtLanding: true,
      docs: 'https://helpdesk.everflow.io/customer/your-guide-to-parameters-macros',
    },
    {
      names: ['transaction_id'],
      kind: 'network-click',
      where: ['query'],
      format: '^[0-9a-f]{32}$',
      ambiguous: true,
      companions: ['nid', 'affid', 'ef_oid'],
    },
    {
      names: ['oid', 'affid', 'oid2', 'affid2', 'uid', 'creative_id', 'source_id'],
      kind: 'sub-id',
      where: ['query'],
      ambiguous: true,
      companions: ['_ef_transaction_id'],
    },
    {
      names: ['sub1', 'sub2', 'sub3', 'sub4', 'sub5'],
      kind: 'sub-id',
      where: ['query'],
      ambiguous: true,
      companions: ['_ef_transaction_id', 'affid'],
      becomes: ['{sub1} of a partner postback'],
    },
  ],
  scripts: [
    {
      // The script is served as /scripts/main.js as well, which every other site has too.
      calls: ['*://*/scripts/sdk/everflow.js'],
      role: 'library',
      docs: 'https://developers.everflow.io/docs/everflow-sdk/domains_configuration',
    },
    {
      // The parameter holds the ID of a click that is known already; that of a new one is in the answer alone.
      calls: ['*://*/sdk/click?*'],
      role: 'click',
      idParameters: ['_ef_transaction_id'],
      storage: [
        { area: 'cookie', name: 'ef_tid_c_o_*' },
        { area: 'cookie', name: 'ef_tid_c_a_*' },
      ],
      docs: 'https://github.com/everflow-io/everflow-sdk',
    },
  ],
  macros: {
    syntax: '{x}',
    clickId: 'transaction_id',
    names: {
      transaction_id: 'click_id',
      event_id: 'event_id',
      event_name: 'event',
      adv_event_id: 'event_id',
      order_id: 'order_id',
      sale_amount: 'amount',
      revenue: 'revenue',
      payout: 'payout',
      affiliate_id: 'affiliate_id',
      offer_id: 'offer_id',
      source_id: 'source',
      creative_id: 'creative_id',
      sub1: 'sub1',
      sub2: 'sub2',
      sub3: 'sub3',
      sub4: 'sub4',
      sub5: 'sub5',
    },
  },
  linkTemplate: 'https://{domain}/{affiliate_hash}/{offer_hash}/?sub1={click_id}',
  postback: {
    direction: 'receives',
    method: 'GET',
    template: 'https://{domain}/?nid={network_id}&transaction_id={click_id}&amount={payout}',
    required: ['nid', 'transaction_id'],
    optional: ['amount', 'event_id', 'adv_event_id', 'coupon_code'],
    clickIdParameter: 'transaction_id',
    docs: 'https://helpdesk.everflow.io/customer/postback-tracking-link-configurations-for-affiliate-marketing-platforms',
  },
  silent: 'https://helpdesk.everflow.io/customer/conversions-error-code-reference-guide',
  resends: {
    says: 'sends it again, and after ten failures in a row switches the postback off',
    docs: 'https://helpdesk.everflow.io/collaborator/managing-postbacks-as-a-partner',
  },
  tryOut: {
    says: 'Everflow gives each offer an advertiser test link, whose conversions touch neither payout nor revenue.',
    docs: 'https://helpdesk.everflow.io/customer/testing-conversion-tracking',
  },
  pixels: [
    {
      calls: ['*://*/sdk/conversion?*'],
      path: '^/sdk/conversion$',
      role: 'conversion',
      fields: {
        dataset: ['oid', 'aid', 'nid'],
        event: ['event_id', 'adv_event_id'],
        orderId: ['order_id'],
        clickId: ['transaction_id', '_ef_transaction_id'],
        value: ['amount'],
        currency: ['currency'],
      },
      docs: 'https://developers.everflow.io/docs/everflow-sdk/click_tracking',
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://noguiltbakes.co.uk/?_ef_transaction_id=&oid=50&affid=53',
      ids: [
        { name: '_ef_transaction_id', value: '', kind: 'network-click' },
        { name: 'oid', value: '50', kind: 'sub-id' },
        { name: 'affid', value: '53', kind: 'sub-id' },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://offer.example/?_ef_transaction_id=56d75d3a4d6e433fb215698c056d0d58&sub5=w7c1',
      ids: [
        { name: '_ef_transaction_id', value: '56d75d3a4d6e433fb215698c056d0d58', where: 'query' },
        { name: 'sub5', value: 'w7c1', kind: 'sub-id' },
      ],
      source: 'https://helpdesk.everflow.io/customer/your-guide-to-parameters-macros',
    },
  ],
  nothing: [
    'https://www.everflow.io/pricing?source_id=nav',
    'https://shop.example/?oid=50&sub1=red&uid=7',
    'https://pay.example/?transaction_id=56d75d3a4d6e433fb215698c056d0d58',
  ],
  calls: {
    made: [
      'https://www.trk.example/scripts/sdk/everflow.js',
      'https://www.trk.example/sdk/click?_ef_transaction_id=&oid=1&affid=1&__cc=&async=json',
    ],
    other: [
      'https://www.trk.example/sdk/impression?oid=1&affid=1&async=json',
      'https://www.trk.example/sdk/conversion?transaction_id=&event_id=0&oid=1',
      'https://shop.example/api/sdk/click?id=1',
      'https://shop.example/sdk/clicks?id=1',
      'https://shop.example/scripts/main.js',
    ],
  },
  pixels: {
    made: [
      'https://ef.trk.example/sdk/conversion?aid=373&amount=150&order_id=4711&transaction_id=0f1e2d3c4b5a69788796a5b4c3d2e1f0',
    ],
    other: ['https://ef.trk.example/sdk/click?oid=1', 'https://shop.example/docs/sdk/conversion?page=2'],
  },
}
