import { ROLES } from './roles'
import type { CheckedRow } from './row'

/** The rows as they go into a CSV, one record each. */
export function firedRecords(rows: readonly CheckedRow[]): Record<string, string | number>[] {
  return rows.map(({ fields, match, compared, severity, says }) => ({
    line: fields.line,
    severity,
    result: says,
    captured_click: match?.click.id ?? '',
    clicked_at: match ? new Date(match.click.startedAt).toISOString() : '',
    matched_by: match?.id.name ?? '',
    matched_value: match?.id.value ?? '',
    match: match ? match.changes.join(' ') || 'exact' : 'none',
    ...Object.fromEntries(
      ROLES.map((role) => [
        `fired_${role === 'clickId' ? 'click_id' : role}`,
        (role === 'url' ? fields.url : fields.roles[role]?.value) ?? '',
      ]),
    ),
    differs: compared
      .filter(({ verdict }) => verdict === 'bad' || verdict === 'warn')
      .map(({ field }) => field)
      .join(', '),
  }))
}

/** The rows as JSON of a format of its own, each field with what it was compared with. */
export function firedJson(rows: readonly CheckedRow[], checkedAt: number): string {
  const file = {
    format: 'clickscope-fired-postbacks',
    version: 1,
    checkedAt: new Date(checkedAt).toISOString(),
    rows: rows.map(({ fields, match, compared, severity, says }) => ({
      line: fields.line,
      severity,
      result: says,
      url: fields.url,
      values: fields.values.map(({ name, value }) => ({ name, value })),
      ...(match
        ? {
            match: {
              clickId: match.click.id,
              clickedAt: new Date(match.click.startedAt).toISOString(),
              name: match.id.name,
              value: match.id.value,
              fired: match.fired.value,
              changes: match.changes,
              otherClicks: match.others,
            },
          }
        : {}),
      compared,
    })),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}
