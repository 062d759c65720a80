import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

/** RedTrack numbers its slots up to 20. */
const slots = Array.from({ length: 20 }, (_, index) => `sub${index + 1}`)

export const platform = definePlatform({
  id: 'redtrack',
  name: 'RedTrack',
  kind: 'tracker',
  docs: ['https://help.redtrack.io/knowledgebase/kb/basic-setup-9785/supported-dynamic-parameters/'],
  hosts: ['*.rdtk.io', '*.rdtrck2.com'],
  identifiers: [
    {
      names: ['rtkcid'],
      kind: 'tracker-click',
      where: ['query'],
      format: '^[0-9a-f]{24}$',
      cookies: ['rtkclickid-store'],
      becomes: ['clickid of the postback'],
      neededAtLanding: true,
    },
    { names: ['rtkcmpid'], kind: 'campaign', where: ['query'], format: '^[0-9a-f]{24}$' },
    {
      names: ['clickid'],
      kind: 'tracker-click',
      where: ['query'],
      format: '^[0-9a-f]{24}$',
      ambiguous: true,
      companions: ['rtkcid', 'rtkcmpid', 'cmpid'],
      becomes: ['clickid of the postback'],
    },
    {
      names: ['ref_id'],
      kind: 'ad-click',
      where: ['query'],
      ambiguous: true,
      companions: ['rtkcid', 'rtkcmpid'],
    },
    {
      names: slots,
      kind: 'sub-id',
      where: ['query'],
      ambiguous: true,
      companions: ['rtkcid', 'rtkcmpid'],
    },
  ],
  scripts: [
    {
      calls: ['*://*/track.js?rtkcmpid=*', '*://*/uniclick.js?*defaultcampaignid=*'],
      role: 'library',
      docs: 'https://help.redtrack.io/knowledgebase/kb/basic-setup-9785/supported-dynamic-parameters/',
    },
    {
      // As the script that RedTrack serves makes them; the campaign's ID is the path, the click's is in the answer.
      calls: ['*://*/*?format=json&referrer=*'],
      path: '^/[0-9a-f]{24}$',
      role: 'click',
      storage: [
        { area: 'cookie', name: 'rtkclickid-store' },
        { area: 'session-storage', name: 'rtkclickid' },
      ],
      rewrites: ['clickid', 'rtkck'],
      docs: 'https://help.redtrack.io/knowledgebase/kb/basic-setup-9785/supported-dynamic-parameters/',
    },
    {
      calls: ['*://*/view?clickid=*&referrer=*'],
      role: 'follow-up',
      idParameters: ['clickid'],
      docs: 'https://help.redtrack.io/knowledgebase/kb/basic-setup-9785/supported-dynamic-parameters/',
    },
  ],
  macros: {
    syntax: '{x}',
    clickId: 'clickid',
    names: {
      clickid: 'click_id',
      ref_id: 'external_id',
      campaignid: 'campaign_id',
      payout: 'payout',
      ...Object.fromEntries(slots.map((slot) => [slot, slot])),
    },
  },
  postback: {
    direction: 'receives',
    method: 'GET',
    template: 'https://{domain}/postback?clickid={click_id}&sum={payout}&type={event}',
    required: ['clickid'],
    optional: ['sum', 'type', 'status'],
    clickIdParameter: 'clickid',
    docs: 'https://help.redtrack.io/knowledgebase/kb/basic-setup-9785/supported-dynamic-parameters/',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.wealthbulider.com/pre24?rtkcid=68014b7cc7e026ba790a4abd&rtkcmpid=67ad04c88a6566afb91a65c7',
      ids: [
        { name: 'rtkcid', value: '68014b7cc7e026ba790a4abd', kind: 'tracker-click', where: 'query' },
        { name: 'rtkcmpid', value: '67ad04c88a6566afb91a65c7', kind: 'campaign' },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://lander.example/?rtkcid=6a025cdd3afeb5f27c64826f&clickid=6a025cdd3afeb5f27c64826f&cmpid=69e9869c8f7d94d0c2fd8a66',
      ids: [
        { name: 'rtkcid', value: '6a025cdd3afeb5f27c64826f' },
        { name: 'clickid', value: '6a025cdd3afeb5f27c64826f', kind: 'tracker-click' },
      ],
      source: 'https://help.redtrack.io/knowledgebase/kb/basic-setup-9785/supported-dynamic-parameters/',
    },
    {
      url: 'https://rdtrck2.com/5dad7416a0e11e000128870e?sub1=target&sub5=z9k',
      ids: [
        { name: 'sub1', value: 'target', kind: 'sub-id' },
        { name: 'sub5', value: 'z9k', kind: 'sub-id' },
      ],
      source: 'https://pastebin.com/Rs3QxTNy',
    },
  ],
  nothing: [
    'https://shop.example/?clickid=6a025cdd3afeb5f27c64826f',
    'https://www.redtrack.io/pricing/?sub1=nav',
    'https://shop.example/?order=6a025cdd3afeb5f27c64826f',
  ],
  calls: {
    made: [
      'https://trk.example/track.js?rtkcmpid=66713083fe6fc10001949149',
      'https://trk.example/uniclick.js?attribution=lastpaid&cookiedomain=&cookieduration=90&defaultcampaignid=6718e7b9f169cec28f38fbef&regviewonce=false',
      'https://trk.example/5dad7416a0e11e000128870e?format=json&referrer=https://news.example/&gclid=x',
      'https://trk.example/view?clickid=68014b7cc7e026ba790a4abd&referrer=',
    ],
    other: [
      'https://api.example/items?format=json&referrer=home',
      'https://trk.example/5dad7416a0e11e000128870e?sub1=target',
      'https://shop.example/track.js',
      'https://shop.example/view?id=7&referrer=x',
      'https://trk.example/postback?format=img&type=Lead&clickid=68014b7cc7e026ba790a4abd',
    ],
  },
}
