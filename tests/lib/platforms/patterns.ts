import type { Platform } from '@/lib/schemas/platform'

/** All patterns of a platform. */
export function patternsOf({
  identifiers,
  pathIdentifiers = [],
  answers,
  adClicks = [],
}: Platform): string[] {
  return [
    ...adClicks,
    ...identifiers.flatMap(({ format }) => format ?? []),
    ...pathIdentifiers.map(({ pattern }) => pattern),
    ...(answers ? Object.values(answers).flat() : []),
  ]
}
