import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'simple-tds',
  name: 'Simple TDS',
  kind: 'tracker',
  docs: ['https://stds.app/docs/html/en/integration.html'],
  // Runs on its users' own domains.
  hosts: [],
  identifiers: [],
  macros: {
    syntax: '{x}',
    clickId: 'click_id',
    names: {
      click_id: 'click_id',
      CLICK_ID: 'click_id',
      CAMPAIGN_ID: 'campaign_id',
      SOURCES: 'source',
      GEO: 'country',
      referrer: 'referrer',
      utm_source: 'utm_source',
      sub1: 'sub1',
      sub2: 'sub2',
      sub3: 'sub3',
      sub4: 'sub4',
      sub5: 'sub5',
      sub6: 'sub6',
      sub7: 'sub7',
      sub8: 'sub8',
      sub9: 'sub9',
      timestamp: 'click_time',
      date: 'date',
      time: 'time',
      random: 'random',
    },
  },
  linkTemplate: 'https://{domain}/{campaign_token}/',
  slots: { '*': '*' },
})

export const samples: PlatformSamples = {
  found: [],
  nothing: ['https://stds.app/docs/html/en/integration.html', 'https://shop.example/a1b2c3/?date=2026-11-24'],
}
