import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'clickadu',
  name: 'Clickadu',
  kind: 'ad',
  docs: [
    'https://support.clickadu.com/hc/en-us/articles/360001757198-How-to-integrate-Clickadu-S2S-conversion-tracking-',
  ],
  hosts: [],
  // On the landing page the advertiser names the parameter; this one is the postback's.
  identifiers: [
    {
      names: ['visitor_id'],
      kind: 'ad-click',
      where: ['query'],
      ambiguous: true,
      becomes: ['visitor_id of the postback'],
    },
  ],
  macros: {
    syntax: '{x}',
    // This one alone is written with a dollar sign before its brace.
    clickId: 'SUBID',
    names: {
      SUBID: 'click_id',
      zoneid: 'placement_id',
      campaignid: 'campaign_id',
      bannerid: 'creative_id',
      cost: 'cost',
      currency: 'currency',
    },
  },
  postback: {
    direction: 'receives',
    method: 'GET',
    template: 'https://sconvtrk.com/conversion/{account_hash}/?visitor_id={click_id}&aid={advertiser_id}',
    required: ['visitor_id', 'aid'],
    optional: [],
    clickIdParameter: 'visitor_id',
    docs: 'https://support.clickadu.com/hc/en-us/articles/360001757198-How-to-integrate-Clickadu-S2S-conversion-tracking-',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'http://sconvtrk.com/conversion/0a1b2c3d4e5f60718293a4b5c6d7e8f901234567/?visitor_id=w7c1q2&aid=4711',
      ids: [{ name: 'visitor_id', value: 'w7c1q2', kind: 'ad-click', where: 'query' }],
      source: 'link in a public repository, its values replaced',
    },
    {
      url: 'https://sconvtrk.com/conversion/0a1b2c3d4e5f60718293a4b5c6d7e8f901234567/?aid=4711&visitor_id=z9k4m2',
      ids: [{ name: 'visitor_id', value: 'z9k4m2' }],
      source:
        'https://support.clickadu.com/hc/en-us/articles/360001757198-How-to-integrate-Clickadu-S2S-conversion-tracking-',
    },
  ],
  nothing: ['https://www.clickadu.com/?visitor_id=12', 'https://shop.example/?visitor_id=w7c1q2&aid=4711'],
}
