import { useState } from 'react'
import { t } from '@/lib/text'
import type { LineOfCheck } from './check'
import { ResultRow } from './ResultRow'
import './link-table.css'

const COLUMNS = [
  t`Line`,
  t`Link`,
  t`Result`,
  t`Final URL`,
  t`Hops`,
  t`Statuses`,
  t`Kept`,
  t`Lost`,
  t`Time`,
] as const

interface ResultTableProps {
  lines: readonly LineOfCheck[]
  onOpenClick: (clickId: string) => void
}

/** One row for each link, there from the beginning so that nothing moves while the check runs. */
export function ResultTable({ lines, onOpenClick }: ResultTableProps) {
  const [opened, setOpened] = useState<number>()
  return (
    <table className="link-table">
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <ResultRow
            key={line.link.line}
            line={line}
            columns={COLUMNS.length}
            open={opened === line.link.line}
            onToggle={() => setOpened(opened === line.link.line ? undefined : line.link.line)}
            onOpenClick={onOpenClick}
          />
        ))}
      </tbody>
    </table>
  )
}
