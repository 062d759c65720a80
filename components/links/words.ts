import { t } from '@/lib/text'

/** `1 link`, `12 links`. */
export function countLinks(count: number): string {
  return count === 1 ? t`1 link` : t`${count} links`
}

/** `1 click`, `12 clicks`. */
export function countClicks(count: number): string {
  return count === 1 ? t`1 click` : t`${count} clicks`
}
