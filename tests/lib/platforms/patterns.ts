import type { Platform } from '@/lib/schemas/platform'

/** All patterns of a platform. */
export function patternsOf({
  identifiers,
  pathIdentifiers = [],
  answers,
  adClicks = [],
  scripts = [],
  macros,
}: Platform): string[] {
  return [
    ...adClicks,
    ...(macros?.open ? [macros.open] : []),
    ...scripts.flatMap(({ path }) => path ?? []),
    ...identifiers.flatMap(({ format }) => format ?? []),
    ...pathIdentifiers.map(({ pattern }) => pattern),
    ...(answers ? Object.values(answers).flat() : []),
  ]
}
