import { X } from 'lucide-react'
import { Fragment, useMemo, useState } from 'react'
import { useRun } from '@/components/data/runs'
import { Notice } from '@/components/ui/Notice'
import { formatMoment } from '@/components/ui/times'
import { type ComparedLine, compareRuns, type Piece } from '@/lib/notebook/compare'
import { t } from '@/lib/text'
import { useNotebookView } from './notebook-view'

/** Two runs side by side, the older on the left; what differs is marked by colour and by a sign. */
export function CompareView({ left, right }: { left: string; right: string }) {
  const [one, other] = [useRun(left), useRun(right)]
  const [onlyDiffering, setOnlyDiffering] = useState(false)
  const runs = useMemo(
    () => (one && other ? [one, other].sort((a, b) => a.startedAt - b.startedAt) : []),
    [one, other],
  )
  const [older, newer] = runs
  const lines = useMemo(() => (older && newer ? compareRuns(older, newer) : []), [older, newer])
  const differing = lines.filter(({ differs }) => differs)
  const shown = onlyDiffering ? differing : lines
  return (
    <section className="run-detail" aria-label={t`Comparison`} data-testid="comparison">
      <header>
        <p role="status" data-testid="comparison-summary">
          {differing.length === 0
            ? t`Nothing differs`
            : t`${differing.length} of ${lines.length} lines differ`}
        </p>
        <label className="only-differing">
          <input
            type="checkbox"
            checked={onlyDiffering}
            data-testid="only-differing"
            onChange={({ target }) => setOnlyDiffering(target.checked)}
          />
          {t`Only what differs`}
        </label>
        <button
          type="button"
          className="icon-button"
          title={t`Close`}
          aria-label={t`Close`}
          onClick={() => useNotebookView.setState({ comparing: false })}
        >
          <X size={14} />
        </button>
      </header>
      {(one === null || other === null) && <Notice>{t`One of the runs is not there any more.`}</Notice>}
      {older && newer && (
        <table className="comparison" aria-label={t`Two runs`}>
          <thead>
            <tr>
              <th scope="col">{formatMoment(older.startedAt)}</th>
              <th scope="col">{formatMoment(newer.startedAt)}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((line, position) => (
              <Fragment key={position}>
                {line.part !== shown[position - 1]?.part && (
                  <tr>
                    <th colSpan={2} scope="colgroup">
                      {line.part}
                    </th>
                  </tr>
                )}
                <Line line={line} />
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Line({ line: { left, right, differs } }: { line: ComparedLine }) {
  return (
    <tr className={differs ? 'differs' : undefined} data-testid={differs ? 'differing-line' : 'same-line'}>
      <Side pieces={left} sign={differs ? '− ' : ''} />
      <Side pieces={right} sign={differs ? '+ ' : ''} />
    </tr>
  )
}

function Side({ pieces, sign }: { pieces: Piece[] | undefined; sign: string }) {
  if (!pieces) return <td className="nothing soft">{t`not there`}</td>
  return (
    <td className="mono">
      {sign && <span className="sign">{sign}</span>}
      {pieces.map(({ text, differs }, position) => (differs ? <mark key={position}>{text}</mark> : text))}
    </td>
  )
}
