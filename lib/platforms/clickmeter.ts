import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'clickmeter',
  name: 'ClickMeter',
  kind: 'tracker',
  docs: [
    'https://clickmeter.zendesk.com/hc/en-us/articles/211034586-Server-to-Server-conversions-postback-URL-',
    'https://support.clickmeter.com/hc/en-us/articles/211034586',
  ],
  hosts: ['9nl.es'],
  // The merchant names the parameter that carries the ID.
  identifiers: [],
  macros: { syntax: '[x]', clickId: 's2sidentifier', names: { s2sidentifier: 'click_id' } },
})

export const samples: PlatformSamples = {
  found: [],
  nothing: ['http://9nl.es/name-of-the-link', 'https://support.clickmeter.com/hc/en-us?s2sidentifier=1'],
}
