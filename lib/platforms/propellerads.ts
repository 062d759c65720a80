import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'propellerads',
  name: 'PropellerAds',
  kind: 'ad',
  docs: ['https://help.bemob.com/docs/postback-settings-of-a-traffic-source'],
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
  macros: { syntax: '$' + '{x}', clickId: 'SUBID', names: { SUBID: 'click_id' } },
  postback: {
    direction: 'receives',
    method: 'GET',
    template:
      'http://ad.propellerads.com/conversion.php?aid={account_id}&pid=&tid={tracking_id}&visitor_id={click_id}&payout={payout}',
    required: ['aid', 'tid', 'visitor_id'],
    optional: ['pid', 'payout'],
    clickIdParameter: 'visitor_id',
    docs: 'https://help.bemob.com/docs/postback-settings-of-a-traffic-source',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'http://ad.propellerads.com/conversion.php?aid=3781363&pid=&tid=141360&visitor_id=715203849201',
      ids: [{ name: 'visitor_id', value: '715203849201', kind: 'ad-click', where: 'query' }],
      source: 'postback in a public repository, its macro filled in',
    },
    {
      url: 'http://ad.propellerads.com/conversion.php?aid=45412&pid=&tid=11006&visitor_id=w7c1q2',
      ids: [{ name: 'visitor_id', value: 'w7c1q2', kind: 'ad-click' }],
      source: 'https://help.bemob.com/docs/postback-settings-of-a-traffic-source',
    },
  ],
  nothing: [
    'https://propellerads.com/blog/?ref_id=W7C1',
    'https://shop.example/?visitor_id=715203849201&tid=141360',
    'http://sconvtrk.com/conversion/7bbd4ad323690d81/?aid=237593&visitor_id=w7c1',
  ],
}
