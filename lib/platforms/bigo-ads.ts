import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'bigo-ads',
  name: 'BIGO Ads',
  kind: 'ad',
  docs: [
    'https://www.bigoads.com/help/detail?currentLan=EN&id=111&moduleId=11',
    'https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json',
  ],
  hosts: [],
  identifiers: [
    {
      // The event API refuses a value that was cut.
      names: ['bbg'],
      kind: 'ad-click',
      where: ['query'],
      cookies: ['_bge_bbg'],
      becomes: ['bbg of the event API'],
      neededAtLanding: true,
      docs: 'https://www.bigoads.com/help/detail?currentLan=EN&id=111&moduleId=11',
    },
  ],
  macros: {
    syntax: '__x__',
    clickId: 'BBG',
    names: {
      BBG: 'click_id',
      // The click ID of app campaigns.
      SID: 'external_id',
      ACCOUNT_ID: 'account_id',
      CAMPAIGN_ID: 'campaign_id',
      CAMPAIGN_NAME: 'campaign_name',
      AD_GROUP_ID: 'ad_set_id',
      GROUP_NAME: 'ad_set_name',
      AD_ID: 'ad_id',
      AD_NAME: 'ad_name',
      IDFA: 'device_id',
      GAID: 'device_id',
      IP: 'ip',
      OS: 'os',
      PIXEL_ID: 'pixel_id',
      APPID: 'app_id',
    },
  },
  postback: {
    direction: 'receives',
    method: 'GET',
    template:
      'https://api.bytegle.site/bigoad/trackingevent?bbg={click_id}&pixel_id={pixel_id}&event_id={event}',
    required: ['bbg', 'pixel_id', 'event_id'],
    optional: ['timestamp_ms', 'url', 'referer', 'ip', 'user_agent', 'external_id'],
    clickIdParameter: 'bbg',
    docs: 'https://www.bigoads.com/help/detail?currentLan=EN&id=111&moduleId=11',
  },
  answers: { accepted: [], duplicate: [], rejected: ['invalid bbg'] },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://shop.example/lp?bbg=c7Y2bq5x9Wm3Lr8TzK0dHfUa&pixel_id=905137',
      ids: [{ name: 'bbg', value: 'c7Y2bq5x9Wm3Lr8TzK0dHfUa', kind: 'ad-click', where: 'query' }],
      source: 'https://www.bigoads.com/help/detail?currentLan=EN&id=111&moduleId=11',
    },
    {
      url: 'https://api.bytegle.site/bigoad/trackingevent?bbg=w7c1q2&pixel_id=905137&event_id=ec_purchase',
      ids: [{ name: 'bbg', value: 'w7c1q2' }],
      source: 'https://www.bigoads.com/help/detail?currentLan=EN&id=111&moduleId=11',
    },
  ],
  nothing: [
    'https://www.bigoads.com/help/detail?id=111&moduleId=11',
    'https://shop.example/?sid=w7c1q2&pixel_id=905137',
  ],
}
