import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'mailerlite',
  name: 'MailerLite',
  kind: 'email',
  docs: ['https://github.com/ClearURLs/Rules'],
  hosts: [],
  identifiers: [
    { names: ['ml_subscriber'], kind: 'email', where: ['query'], format: '^\\d{1,20}$' },
    { names: ['ml_subscriber_hash'], kind: 'email', where: ['query'] },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://preview.mailerlite.com/x8o5l1/1449915593804222202/j5i6/?ml_subscriber=1449915593804222202&ml_subscriber_hash=j5i6',
      ids: [
        { name: 'ml_subscriber', value: '1449915593804222202', kind: 'email', where: 'query' },
        { name: 'ml_subscriber_hash', value: 'j5i6', kind: 'email', where: 'query' },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://casemogulphonerepairs.com/account/register?ml_subscriber=&ml_subscriber_hash=',
      ids: [
        { name: 'ml_subscriber', value: '' },
        { name: 'ml_subscriber_hash', value: '' },
      ],
      source: 'link in a public repository',
    },
  ],
  nothing: [
    'https://www.mailerlite.com/pricing?subscribers=5000',
    'https://shop.example/?subscriber_hash=j5i6',
  ],
}
