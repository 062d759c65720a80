import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'listrak',
  name: 'Listrak',
  kind: 'email',
  docs: ['https://github.com/mpchadwick/tracking-query-params-registry'],
  hosts: [],
  identifiers: [
    { names: ['trk_contact'], kind: 'email', where: ['query'], format: '^[0-9A-V]{26}$', cookies: ['_cpid'] },
    { names: ['trk_sid'], kind: 'email', where: ['query'], format: '^[0-9A-V]{26}$' },
    { names: ['trk_msg', 'trk_link'], kind: 'campaign', where: ['query'], format: '^[0-9A-V]{26}$' },
    { names: ['trk_module'], kind: 'campaign', where: ['query'] },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.vitalitymedical.com/circuits.html?trk_msg=8OD7T28RD4GKLCDCMUM1BJNNGS&trk_contact=IFAPP76UP7SOE4JPUB9QVSMCQO&trk_module=tra&trk_sid=3MNMOB8OOUQO80B9PRJG47DJ40',
      ids: [
        { name: 'trk_msg', value: '8OD7T28RD4GKLCDCMUM1BJNNGS', kind: 'campaign', where: 'query' },
        { name: 'trk_contact', value: 'IFAPP76UP7SOE4JPUB9QVSMCQO', kind: 'email' },
        { name: 'trk_module', value: 'tra', kind: 'campaign' },
        { name: 'trk_sid', value: '3MNMOB8OOUQO80B9PRJG47DJ40', kind: 'email' },
      ],
      source: 'link in a public repository, its path shortened',
    },
    {
      url: 'https://www.jameco.com/Jameco/workshop/banana-piano.html?trk_msg=05678RI7BPR47BKDLTOJBBCRQ8&trk_contact=H2SHLE4U1QAHGPQD5O6D5J06AC',
      ids: [
        { name: 'trk_msg', value: '05678RI7BPR47BKDLTOJBBCRQ8' },
        { name: 'trk_contact', value: 'H2SHLE4U1QAHGPQD5O6D5J06AC' },
      ],
      source: 'link in a public repository, its path shortened',
    },
  ],
  nothing: [
    'https://www.listrak.com/contact?msg=1',
    'https://www.linkedin.example/in/someone?trk=people-guest',
  ],
}
