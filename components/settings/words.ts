import type { IdKind, Platform } from '@/lib/schemas/platform'
import type { AllSettings } from '@/lib/schemas/settings-file'
import { allOf, t } from '@/lib/text'

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
  return allOf([
    countPlatforms(settings.ownPlatforms),
    countPartners(partners),
    countTemplates(templates),
    suites.length === 1 ? t`1 suite` : t`${suites.length} suites`,
    links.length === 1 ? t`1 saved link` : t`${links.length} saved links`,
  ])
}

/** `1 platform`, `2 platforms`. */
export function countPlatforms({ length }: readonly unknown[]): string {
  return length === 1 ? t`1 platform` : t`${length} platforms`
}

/** `1 partner`, `2 partners`. */
export function countPartners({ length }: readonly unknown[]): string {
  return length === 1 ? t`1 partner` : t`${length} partners`
}

/** `1 template`, `2 templates`. */
export function countTemplates({ length }: readonly unknown[]): string {
  return length === 1 ? t`1 template` : t`${length} templates`
}
