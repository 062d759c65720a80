import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

const hosts = ['redirect.appmetrica.yandex.com']

export const platform = definePlatform({
  id: 'appmetrica',
  name: 'AppMetrica',
  kind: 'analytics',
  docs: ['https://appmetrica.yandex.com/docs/en/mobile-tracking/postback-specification'],
  hosts,
  identifiers: [],
  pathIdentifiers: [{ hosts, pattern: '^/serve/(\\d{5,20})', name: 'tracker', kind: 'campaign' }],
  nested: [{ hosts, parameters: ['back_url'] }],
  // Every parameter of the tracking link has a macro of its name besides these.
  macros: {
    syntax: '{x}',
    clickId: 'click_id',
    names: {
      click_id: 'click_id',
      transaction_id: 'order_id',
      match_type: 'match_type',
      click_datetime: 'click_time',
      click_user_agent: 'user_agent',
    },
  },
  linkTemplate: 'https://redirect.appmetrica.yandex.com/serve/{link_id}',
  slots: { '*': '*' },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://redirect.appmetrica.yandex.com/serve/1109429524078014604?source=pultop',
      ids: [{ name: 'tracker', value: '1109429524078014604', kind: 'campaign', where: 'path' }],
      source: 'link in a public repository',
    },
    {
      url: 'https://redirect.appmetrica.yandex.com/serve/24798507072324806?ad_id=3174975845&back_url=https://play.google.com/store/apps/details?id=com.zrgiu.antivirus',
      ids: [{ name: 'tracker', value: '24798507072324806' }],
      source: 'link in a public repository, shortened',
    },
  ],
  nothing: [
    'https://appmetrica.yandex.com/docs/en/mobile-tracking/postback-specification',
    'https://redirect.appmetrica.yandex.com/serve/test',
  ],
}
