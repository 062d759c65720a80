import type { IdKind, Platform } from '@/lib/schemas/platform'
import type { AllSettings } from '@/lib/schemas/settings-file'

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

/** "2 platforms, 1 partner, 3 templates, 1 suite and 4 saved links" */
export function contentWords({ settings, partners, templates, suites, links }: AllSettings): string {
  const first = [
    countOf(settings.ownPlatforms, 'platform'),
    countOf(partners, 'partner'),
    countOf(templates, 'template'),
    countOf(suites, 'suite'),
  ]
  return `${first.join(', ')} and ${countOf(links, 'saved link')}`
}

function countOf({ length }: readonly unknown[], word: string): string {
  return `${length} ${word}${length === 1 ? '' : 's'}`
}
