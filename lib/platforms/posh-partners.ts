import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'posh-partners',
  name: 'posh-partners',
  kind: 'network',
  docs: ['https://posh-partners.com/faq/what-is-a-postback'],
  hosts: [],
  identifiers: [],
  // One sub-ID may hold `promo={transaction_id}|foo=bar`: the postback knows each part by its own name.
  macros: { syntax: '{x}', clickId: 'transaction_id', names: { transaction_id: 'click_id' } },
})

export const samples: PlatformSamples = {
  found: [],
  nothing: ['https://posh-partners.com/faq/what-is-a-postback', 'https://shop.example/?promo=spring|foo=bar'],
}
