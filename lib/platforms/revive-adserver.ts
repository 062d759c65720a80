import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'revive-adserver',
  name: 'Revive Adserver',
  kind: 'ad',
  docs: ['https://blog.onlinemediadeals.com/2020/10/tracking-parameters.html'],
  // Runs on its users' own hosts.
  hosts: [],
  identifiers: [
    {
      // `2__bannerid=1__zoneid=2__cb=3__oadest=https://…`: pairs of its own, joined by two underscores.
      names: ['oaparams'],
      kind: 'campaign',
      where: ['query'],
      format: '^2__bannerid=\\d+__zoneid=\\d+__',
    },
  ],
  macros: {
    syntax: '{x}',
    names: {
      bannerid: 'ad_id',
      zoneid: 'placement_id',
      source: 'source',
      pageurl: 'page_url',
      referer: 'referrer',
      clickurl: 'click_url',
      clickurl_enc: 'click_url_encoded',
      logurl: 'impression_url',
      random: 'random',
      timestamp: 'click_time',
    },
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://ads.careerbuilder.vn/www/delivery/ck.php?oaparams=2__bannerid=6352__zoneid=848__cb=d74e9fba31__oadest=https%3A%2F%2Fcareerstart.vn%2F',
      ids: [
        {
          name: 'oaparams',
          value: '2__bannerid=6352__zoneid=848__cb=d74e9fba31__oadest=https://careerstart.vn/',
          kind: 'campaign',
          where: 'query',
        },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://sponsor.segmentfault.com/ck.php?oaparams=2__bannerid=832__zoneid=1__cb=21eb7482d2__oadest=https%3A%2F%2Fsegmentfault.com%2Fe%2F1160000044353489',
      ids: [
        {
          name: 'oaparams',
          value:
            '2__bannerid=832__zoneid=1__cb=21eb7482d2__oadest=https://segmentfault.com/e/1160000044353489',
          kind: 'campaign',
        },
      ],
      source: 'link in a public repository',
    },
  ],
  nothing: [
    'https://www.revive-adserver.com/support/?bannerid=1&zoneid=2',
    'https://shop.example/?bannerid=6352&zoneid=848',
  ],
}
