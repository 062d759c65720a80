import { useWidth } from '@/components/data/widths'
import { ColumnHead } from '@/components/ui/ColumnHead'
import { MiddleCut } from '@/components/ui/MiddleCut'
import { SeverityMark } from '@/components/ui/SeverityMark'
import { formatMoment } from '@/components/ui/times'
import { VirtualTable } from '@/components/ui/VirtualTable'
import type { CheckedRow } from '@/lib/postback/fired/row'
import { t } from '@/lib/text'

interface FiredTableProps {
  rows: readonly CheckedRow[]
  chosen: CheckedRow | undefined
  onChoose: (row: CheckedRow) => void
}

/** One line for each row: what it returned, the click that it belongs to, and what differs. */
export function FiredTable({ rows, chosen, onChoose }: FiredTableProps) {
  const ids = useWidth('firedIdWidth')
  const clicks = useWidth('firedClickWidth')
  if (rows.length === 0) return <p className="no-ids soft">{t`There is no such row.`}</p>
  const head = (
    <tr>
      <th scope="col">{t`Line`}</th>
      <ColumnHead name={t`Click ID`} testId="fired-id-line" {...ids} />
      <th scope="col">{t`Payout`}</th>
      <th scope="col">{t`Status`}</th>
      <ColumnHead name={t`Captured click`} testId="fired-click-line" {...clicks} />
      <th scope="col">{t`Result`}</th>
    </tr>
  )
  return (
    <VirtualTable
      name={t`Fired postbacks`}
      className="fired-table"
      head={head}
      widths={{ '--id-width': ids.width, '--click-width': clicks.width }}
      count={rows.length}
      heights={{ wide: 26, narrow: 66 }}
      rowTestId="fired-row"
      chosen={(position) => rows[position] === chosen}
    >
      {(position) => {
        const row = rows[position]
        return row && <Cells row={row} onChoose={onChoose} />
      }}
    </VirtualTable>
  )
}

function Cells({ row, onChoose }: { row: CheckedRow } & Pick<FiredTableProps, 'onChoose'>) {
  const { fields, match, severity, says } = row
  const { clickId, payout, currency, status } = fields.roles
  const returned = match?.fired.value ?? clickId?.value ?? fields.url ?? fields.values[0]?.value ?? ''
  return (
    <>
      <td className="line numbers soft">{fields.line}</td>
      <td className="returned">
        <MiddleCut text={returned} />
      </td>
      <td className="payout numbers" title={payout?.value}>
        {payout?.value} <span className="soft">{currency?.value}</span>
      </td>
      <td className="status" title={status?.value}>
        {status?.value}
      </td>
      <td className="match" title={match && `${match.id.name}, ${match.id.from}`}>
        {match ? (
          <>
            {match.id.name} <span className="soft numbers">{formatMoment(match.click.startedAt)}</span>
          </>
        ) : (
          <span className="soft">{t`none`}</span>
        )}
      </td>
      <td className="says">
        <button
          type="button"
          className="button link"
          title={says}
          onClick={() => onChoose(row)}
          data-testid="fired-choose"
        >
          <SeverityMark severity={severity} /> {says}
        </button>
      </td>
    </>
  )
}
