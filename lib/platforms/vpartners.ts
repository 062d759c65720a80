import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'vpartners',
  name: 'VPartners and programmes with the same tokens',
  kind: 'network',
  docs: ['https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_affiliate_networks.json'],
  // 12Monkiss, 7-aff, 7000.partners, AbeBet.Partners, SinCity, Spanpartners, TrafficCake, TrafficFamily, VbAffs,
  // Vulkan777aff and VulkanCasinoAgency use the same.
  hosts: [],
  identifiers: [],
  macros: {
    syntax: '##x##',
    names: {
      CLICK_ID: 'external_id',
      POSTBACK_ID: 'order_id',
      CPA_AMOUNT: 'payout',
      RS_AMOUNT: 'revenue',
      CURRENCY: 'currency',
    },
  },
  linkTemplate: '{tracking_link}&click_id={click_id}',
})

export const samples: PlatformSamples = {
  found: [],
  nothing: [
    'https://vpartners.example/?click_id_format=1',
    'https://shop.example/?postback_id=4711&cpa_amount=7',
  ],
}
