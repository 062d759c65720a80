import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'baidu',
  name: 'Baidu',
  kind: 'ad',
  docs: ['http://ocpx.baidu.com/developer/ocpc-doc/api/api-doc/api-interface'],
  hosts: [],
  identifiers: [
    {
      names: ['bd_vid'],
      kind: 'ad-click',
      where: ['query'],
      format: '^\\d{19,20}$',
      // The whole URL of the landing page, with this parameter in it.
      becomes: ['logidUrl of the oCPC API'],
      neededAtLanding: true,
      docs: 'http://ocpx.baidu.com/developer/ocpc-doc/api/api-doc/api-interface',
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://uc.creditcard.ecitic.com/citiccard/ucweb/toRegister.do?sid=ECCQDS047&bd_vid=11551919562866456852',
      ids: [{ name: 'bd_vid', value: '11551919562866456852', kind: 'ad-click', where: 'query' }],
      source: 'link in a public repository, shortened',
    },
    {
      url: 'http://www.mp.ink/tgmp2?k=439642&bd_vid=8250654376519157897',
      ids: [{ name: 'bd_vid', value: '8250654376519157897' }],
      source: 'link in a public repository',
    },
  ],
  nothing: ['https://www.baidu.com/s?wd=bd_vid', 'https://shop.example/?vid=8250654376519157897'],
}
