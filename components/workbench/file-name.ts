import type { Click } from '@/lib/schemas/click'
import { hostOf } from '@/lib/url/host'

/** The name of an export file: `clickscope-2026-05-04-1204-shop.example.json`, in UTC; `click` if it is of one. */
export function exportFileName(now: number, click?: Click, extension = 'json'): string {
  const [day = '', time = ''] = new Date(now).toISOString().split('T')
  const host = hostOf(click?.hops.at(-1)?.url ?? '').replace(/[^\w.-]/g, '')
  return `${['clickscope', day, time.slice(0, 5).replace(':', ''), host].filter(Boolean).join('-')}.${extension}`
}
