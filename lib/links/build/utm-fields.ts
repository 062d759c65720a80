/** https://support.google.com/analytics/answer/10917952 */
export const UTM_FIELDS = [
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'utm_id',
  'utm_term',
  'utm_content',
  'utm_source_platform',
  'utm_creative_format',
  'utm_marketing_tactic',
] as const

const PREFIX = /^utm_/i

/** Whether a parameter is meant to be one of UTM, in whatever case. */
export function isUtm(name: string): boolean {
  return PREFIX.test(name)
}
