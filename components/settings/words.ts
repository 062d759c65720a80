import type { IdKind, Platform } from '@/lib/schemas/platform'

export const platformKinds: Readonly<Record<Platform['kind'], string>> = {
  tracker: 'Tracker',
  network: 'Affiliate network',
  ad: 'Ad platform',
  analytics: 'Analytics',
  email: 'E-mail',
  generic: 'Other',
}

export const identifierKinds: Readonly<Record<IdKind, string>> = {
  'tracker-click': 'Tracker’s click ID',
  'network-click': 'Network’s click ID',
  'ad-click': 'Ad click ID',
  'sub-id': 'Sub-ID',
  campaign: 'Campaign',
  analytics: 'Analytics',
  email: 'E-mail',
}
