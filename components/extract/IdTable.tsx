import { ArrowDown, ArrowUp } from 'lucide-react'
import { useState } from 'react'
import { useKnown } from '@/components/data/settings'
import { whereWords } from '@/components/ids/id-words'
import { Copy } from '@/components/ui/Copy'
import { MiddleCut } from '@/components/ui/MiddleCut'
import { VirtualTable } from '@/components/ui/VirtualTable'
import { platformName } from '@/lib/ids/known'
import type { IdRow } from '@/lib/links/extract-result'
import { COLUMNS, type Column, type RowView } from '@/lib/links/extract-view'
import { t } from '@/lib/text'
import { WholeRow } from './WholeRow'
import { columnNames, kindNames } from './words'

interface IdTableProps {
  rows: readonly IdRow[]
  sort: RowView['sort']
  onSort: (sort: RowView['sort']) => void
}

/** One row for each identifier; its URL is shown whole below the table when it is asked for. */
export function IdTable({ rows, sort, onSort }: IdTableProps) {
  const [whole, setWhole] = useState<IdRow>()
  if (rows.length === 0) return <p className="no-ids soft">{t`No identifier was found.`}</p>
  const head = (
    <tr>
      {COLUMNS.map((column) => (
        <Heading key={column} column={column} sort={sort} onSort={onSort} />
      ))}
      <td />
    </tr>
  )
  return (
    <div className="id-list">
      <VirtualTable
        name={t`Identifiers`}
        className="id-table"
        head={head}
        count={rows.length}
        heights={{ wide: 26, narrow: 66 }}
        rowTestId="extract-row"
        chosen={(position) => rows[position] === whole}
      >
        {(position) => {
          const row = rows[position]
          return row && <Cells row={row} chosen={row === whole} onChoose={setWhole} />
        }}
      </VirtualTable>
      {whole && <WholeRow row={whole} onClose={() => setWhole(undefined)} />}
    </div>
  )
}

function Heading({ column, sort, onSort }: { column: Column } & Pick<IdTableProps, 'sort' | 'onSort'>) {
  const own = sort?.column === column ? sort : undefined
  const Arrow = own?.descending ? ArrowDown : ArrowUp
  // Up, down, and again in the order of the text.
  const next = own?.descending ? undefined : { column, descending: own !== undefined }
  return (
    <th
      scope="col"
      aria-sort={own ? (own.descending ? 'descending' : 'ascending') : 'none'}
      className={column}
    >
      <button type="button" onClick={() => onSort(next)} data-testid={`extract-sort-${column}`}>
        {columnNames[column]}
        {own && <Arrow size={11} aria-hidden />}
      </button>
    </th>
  )
}

interface CellsProps {
  row: IdRow
  chosen: boolean
  onChoose: (row: IdRow | undefined) => void
}

function Cells({ row, chosen, onChoose }: CellsProps) {
  const known = useKnown()
  const { line, url, name, value, platform, kind, where } = row
  return (
    <>
      <td className="line numbers soft">{line}</td>
      <td className="url">
        <button
          type="button"
          className="button link"
          aria-expanded={chosen}
          onClick={() => onChoose(chosen ? undefined : row)}
          data-testid="extract-url"
        >
          <MiddleCut text={url} tail={12} />
        </button>
      </td>
      <td className="name mono" title={name}>
        {name}
      </td>
      <td className="value">
        {value === '' ? <span className="soft">{t`(empty)`}</span> : <MiddleCut text={value} />}
      </td>
      <td className="platform" title={platformName(platform, known)}>
        {platformName(platform, known) || t`Unknown`}
      </td>
      <td className="kind soft">{kindNames[kind]}</td>
      <td className="where soft">{whereWords[where]}</td>
      <td className="copy">
        <Copy text={value} what={t`the value of ${name}`} />
      </td>
    </>
  )
}
