import type { Column } from '@/lib/links/extract-view'
import type { IdKind } from '@/lib/schemas/platform'
import { counted, t } from '@/lib/text'

/** `26,520`, as the language of the browser writes it. */
export function formatCount(count: number): string {
  return String(counted(count))
}

/** `1 URL`, `10,000 URLs`. */
export function countUrls(count: number): string {
  return count === 1 ? t`1 URL` : t`${counted(count)} URLs`
}

/** `640 bytes`, `12 kB`, `3.4 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return bytes === 1 ? t`1 byte` : t`${bytes} bytes`
  if (bytes < 1_000_000) return t`${Math.round(bytes / 1_000)} kB`
  return t`${counted(Math.round(bytes / 100_000) / 10)} MB`
}

/** Why a text is not taken; `subject` is how the sentence begins. */
export function tooLong(subject: string, bytes: number, most: number): string {
  return t`${subject} ${formatBytes(bytes)}; at most ${formatBytes(most)} are read in one go. Split it, or keep only the lines with URLs.`
}

export const columnNames: Readonly<Record<Column, string>> = {
  line: t`Line`,
  url: t`URL`,
  name: t`Name`,
  value: t`Value`,
  platform: t`Platform`,
  kind: t`Kind`,
  where: t`Where`,
}

export const kindNames: Readonly<Record<IdKind, string>> = {
  'ad-click': t`ad click`,
  'network-click': t`network click`,
  'tracker-click': t`tracker click`,
  'sub-id': t`sub-ID`,
  campaign: t`campaign`,
  analytics: t`analytics`,
  email: t`e-mail`,
}
