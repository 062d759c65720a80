import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'vk-ads',
  name: 'VK Ads (myTarget)',
  kind: 'ad',
  docs: ['https://ads.vk.ru/help/general/sites/offline_events'],
  hosts: [],
  identifiers: [
    {
      names: ['mt_click_id'],
      kind: 'ad-click',
      where: ['query'],
      format: '^mt-[a-z0-9]+-\\d{10}-\\d+$',
      distinctive: true,
      neededAtLanding: true,
    },
    {
      names: ['rb_clickid'],
      kind: 'ad-click',
      where: ['query'],
      becomes: ['rb_clickid of the tracker call'],
      neededAtLanding: true,
      docs: 'https://ads.vk.ru/help/general/sites/offline_events',
    },
  ],
  macros: {
    syntax: '{{x}}',
    names: {
      banner_id: 'ad_id',
      advertiser_id: 'advertiser_id',
      campaign_id: 'campaign_id',
      campaign_name: 'campaign_name',
      search_phrase: 'search_term',
      geo: 'country',
      gender: 'gender',
      age: 'age',
      random: 'random',
    },
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://shop.example/?utm_source=vk&rb_clickid=129517345-1700000000-2817364509',
      ids: [
        { name: 'rb_clickid', value: '129517345-1700000000-2817364509', kind: 'ad-click', where: 'query' },
      ],
      source: 'https://ads.vk.ru/help/general/sites/offline_events',
    },
    {
      url: 'https://shop.example/?mt_click_id=mt-abc123-1700000000-4815162342',
      ids: [{ name: 'mt_click_id', value: 'mt-abc123-1700000000-4815162342', kind: 'ad-click' }],
      source: 'https://ads.vk.ru/help/general/sites/offline_events',
    },
    {
      url: 'https://trk.example/?sub1=mt-abc123-1700000000-4815162342',
      ids: [{ name: 'sub1', value: 'mt-abc123-1700000000-4815162342', kind: 'ad-click' }],
      source: 'https://ads.vk.ru/help/general/sites/offline_events',
    },
  ],
  nothing: ['https://vk.com/away.php?to=https%3A%2F%2Fshop.example%2F', 'https://shop.example/?sub1=mt-1'],
}
