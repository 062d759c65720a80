import type { IdKind, Platform } from '@/lib/schemas/platform'
import type { AllSettings } from '@/lib/schemas/settings-file'
import { t } from '@/lib/text'

export const platformKinds: Readonly<Record<Platform['kind'], string>> = {
  tracker: t`Tracker`,
  network: t`Affiliate network`,
  ad: t`Ad platform`,
  analytics: t`Analytics`,
  email: t`E-mail`,
  generic: t`Other`,
}

export const identifierKinds: Readonly<Record<IdKind, string>> = {
  'tracker-click': t`Tracker’s click ID`,
  'network-click': t`Network’s click ID`,
  'ad-click': t`Ad click ID`,
  'sub-id': t`Sub-ID`,
  campaign: t`Campaign`,
  analytics: t`Analytics`,
  email: t`E-mail`,
}

/** "2 platforms, 1 partner, 3 templates, 1 suite and 4 saved links" */
export function contentWords({ settings, partners, templates, suites, links }: AllSettings): string {
  const first = [
    countOf(settings.ownPlatforms, 'platform'),
    countOf(partners, 'partner'),
    countOf(templates, 'template'),
    countOf(suites, 'suite'),
  ]
  return t`${first.join(', ')} and ${countOf(links, t`saved link`)}`
}

function countOf({ length }: readonly unknown[], word: string): string {
  return `${length} ${word}${length === 1 ? '' : 's'}`
}
