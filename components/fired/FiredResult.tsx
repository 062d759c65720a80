import { useMemo, useState } from 'react'
import { useAction } from '@/components/data/action'
import { formatCount } from '@/components/extract/words'
import { downloadCsv, downloadJson } from '@/components/ui/download'
import { Notice } from '@/components/ui/Notice'
import { SaveButtons } from '@/components/ui/SaveButtons'
import type { Columns } from '@/lib/postback/fired/columns'
import { ROLES } from '@/lib/postback/fired/roles'
import type { CheckedRow } from '@/lib/postback/fired/row'
import { MOST_ROWS } from '@/lib/postback/fired/table'
import { counted, t } from '@/lib/text'
import { ColumnFields } from './ColumnFields'
import { FiredDetail } from './FiredDetail'
import { FiredTable } from './FiredTable'
import { useFired } from './fired'
import { GROUPS, type Group, isIn, roleNames } from './words'

const NO_ROWS: readonly CheckedRow[] = []

/** The rows by what came of them; one of them is shown field by field. */
export function FiredResult({ onOpenClick }: { onOpenClick: (clickId: string) => void }) {
  const rows = useFired((state) => state.rows) ?? NO_ROWS
  const table = useFired((state) => state.table)
  const columns = useFired((state) => state.columns)
  const clickCount = useFired((state) => state.clickCount)
  const [group, setGroup] = useState<Group>('all')
  const [chosenLine, setChosenLine] = useState<number>()
  const shown = useMemo(() => rows.filter((row) => isIn(group, row)), [rows, group])
  // The only row is what was asked for.
  const chosen = rows.length === 1 ? rows[0] : rows.find(({ fields }) => fields.line === chosenLine)
  if (!table || rows.length === 0) return null
  return (
    <section className="extract-result" aria-label={t`Result`}>
      {table.columns.length > 1 && (
        <details className="fired-guess">
          <summary data-testid="fired-columns">
            {t`Columns:`} <span className="soft">{columnsRead(table.columns, columns)}</span>
          </summary>
          <ColumnFields names={table.columns} columns={columns} />
        </details>
      )}
      {table.isCut && (
        <Notice kind="warn">
          {t`Only the first ${counted(MOST_ROWS)} rows are compared. Split the log to compare the rest.`}
        </Notice>
      )}
      <div className="result-head">
        <p role="status" data-testid="fired-summary">
          <b>{rows.length === 1 ? t`1 row` : t`${counted(rows.length)} rows`}</b>{' '}
          {clickCount === 1 ? t`beside 1 captured click` : t`beside ${counted(clickCount)} captured clicks`}
        </p>
        <SaveBar rows={shown} />
      </div>
      <fieldset className="platform-counts fired-groups">
        <legend className="unseen">{t`Rows`}</legend>
        {(Object.keys(GROUPS) as Group[]).map((name) => (
          <button
            key={name}
            type="button"
            className="badge"
            aria-pressed={group === name}
            onClick={() => setGroup(name)}
            data-testid={`fired-group-${name}`}
          >
            {GROUPS[name]}{' '}
            <span className="numbers">{formatCount(rows.filter((row) => isIn(name, row)).length)}</span>
          </button>
        ))}
      </fieldset>
      <FiredTable rows={shown} chosen={chosen} onChoose={({ fields }) => setChosenLine(fields.line)} />
      {chosen && (
        <FiredDetail
          row={chosen}
          onOpenClick={onOpenClick}
          onClose={rows.length === 1 ? undefined : () => setChosenLine(undefined)}
        />
      )}
    </section>
  )
}

/** `Click ID from Their ref, Payout from Sum`. */
function columnsRead(names: readonly string[], columns: Columns): string {
  const read = ROLES.flatMap((role) => {
    const column = columns[role]
    return column === undefined ? [] : [t`${roleNames[role]} from “${names[column]}”`]
  })
  return read.length === 0 ? t`none is known by its name or values; choose them here` : read.join(', ')
}

/** Saves the rows that are shown. */
function SaveBar({ rows }: { rows: readonly CheckedRow[] }) {
  const { run, error } = useAction()
  const save = (kind: 'csv' | 'json') =>
    run(async () => {
      const [{ firedJson, firedRecords }, { csvOf }] = await Promise.all([
        import('@/lib/postback/fired/export'),
        import('@/lib/links/csv'),
      ])
      const now = Date.now()
      const name = `clickscope-fired-${new Date(now).toISOString().slice(0, 16).replace(/[T:]/g, '')}`
      if (kind === 'csv') downloadCsv(csvOf(firedRecords(rows)), `${name}.csv`)
      else downloadJson(firedJson(rows, now), `${name}.json`)
    })
  return (
    <>
      <div className="button-row">
        <SaveButtons onSave={save} name="fired" />
      </div>
      {error && <Notice kind="warn">{error}</Notice>}
    </>
  )
}
