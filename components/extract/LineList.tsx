import { VirtualTable } from '@/components/ui/VirtualTable'
import { t } from '@/lib/text'

interface LineListProps {
  name: string
  /** `says` is told where it is more than the list's name does. */
  lines: readonly { line: number; text: string; says?: string }[]
  /** What an empty list means. */
  empty: string
}

const ONE_LINE = { wide: 26, narrow: 26 }

/** Lines of the text with their numbers. */
export function LineList({ name, lines, empty }: LineListProps) {
  if (lines.length === 0) return <p className="no-ids soft">{empty}</p>
  const head = (
    <tr className="unseen">
      <th scope="col">{t`Line`}</th>
      <th scope="col">{t`Text`}</th>
    </tr>
  )
  return (
    <VirtualTable
      name={name}
      className="line-table"
      head={head}
      count={lines.length}
      heights={ONE_LINE}
      rowTestId="extract-row"
    >
      {(position) => {
        const { line, text, says = '' } = lines[position] ?? { line: 0, text: '' }
        return (
          <>
            <td className="line numbers soft">{line}</td>
            <td className="text mono" title={text}>
              {says !== '' && says !== 'no URL' && <b>{says}: </b>}
              {text}
            </td>
          </>
        )
      }}
    </VirtualTable>
  )
}
