import { PaneDivider } from './PaneDivider'
import './column-head.css'

interface ColumnHeadProps {
  name: string
  /** Its line is before it, as where it is the column before it that takes what is left. */
  lineBefore?: boolean
  testId: string
  /** In pixels. */
  width: number
  min: number
  max: number
  onWidth: (width: number) => void
  onReset: () => void
}

/** The head of a column whose line is dragged, or moved by the arrow keys. */
export function ColumnHead({ name, lineBefore, testId, ...sizing }: ColumnHeadProps) {
  return (
    <th scope="col" className="column-head" aria-label={name}>
      {name}
      <PaneDivider
        name={name}
        after={lineBefore}
        className={lineBefore ? 'column-line before' : 'column-line'}
        testId={testId}
        {...sizing}
      />
    </th>
  )
}
