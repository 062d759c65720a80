import { csvOf } from './csv'
import type { Mode } from './modes'
import type { LinkRow } from './row'

/** A check as its files tell it. */
export interface LinkCheck {
  /** Milliseconds since the epoch. */
  startedAt: number
  mode: Mode
  device: string
  userAgent?: string
  rows: readonly LinkRow[]
}

/** The check as CSV with a header line; a cell that a spreadsheet would run begins with an apostrophe. */
export function toCsv({ startedAt, mode, device, rows }: LinkCheck): string {
  const records = rows.map((row) => ({
    line: row.line,
    link: row.url,
    severity: row.severity,
    result: row.says,
    note: row.note ?? '',
    final_url: row.finalUrl,
    hops: row.statuses.length,
    statuses: row.statuses.join(' '),
    hosts: row.hosts.join(' > '),
    identifiers_kept: row.kept.join(' '),
    identifiers_handed_over: row.handedOver.join(' '),
    identifiers_lost: row.lost.join(' '),
    identifiers_damaged: row.damaged.join(' '),
    identifiers_not_forwarded: row.notForwarded.join(' '),
    outcome: row.outcome ?? '',
    error: row.error ?? '',
    duration_ms: row.durationMs ?? '',
    mode,
    device,
    checked_at: new Date(startedAt).toISOString(),
    click_id: row.clickId ?? '',
  }))
  return csvOf(records)
}

/** The check as JSON, of a format of its own. */
export function toJson({ startedAt, mode, device, userAgent, rows }: LinkCheck): string {
  const file = {
    format: 'clickscope-link-check',
    version: 1,
    checkedAt: new Date(startedAt).toISOString(),
    mode,
    device,
    userAgent,
    rows: rows.map(({ line, url, statuses, ...row }) => ({
      line,
      link: url,
      hops: statuses.length,
      statuses,
      ...row,
    })),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}
