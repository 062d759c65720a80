import { LoaderCircle } from 'lucide-react'
import { Fragment } from 'react'
import { useWidth } from '@/components/data/widths'
import { ColumnHead } from '@/components/ui/ColumnHead'
import { MiddleCut } from '@/components/ui/MiddleCut'
import { SeverityMark } from '@/components/ui/SeverityMark'
import { formatMoment } from '@/components/ui/times'
import { VirtualTable } from '@/components/ui/VirtualTable'
import { kindOf, verdictOf } from '@/lib/notebook/filter'
import type { RunSummary } from '@/lib/schemas/run-summary'
import { t } from '@/lib/text'
import { toggleMark, useNotebookView } from './notebook-view'
import { kindName } from './words'

/** One row for each run, newest first; a box marks it for the comparison. */
export function RunTable({ runs }: { runs: readonly RunSummary[] }) {
  const { chosenId, marked } = useNotebookView()
  const verdicts = useWidth('runVerdictWidth')
  const notes = useWidth('runNoteWidth')
  if (runs.length === 0) return <p className="no-runs soft">{t`No run is like that.`}</p>
  const head = (
    <tr>
      <th scope="col">
        <span className="unseen">{t`Compare`}</span>
      </th>
      <ColumnHead name={t`Verdict`} testId="verdict-line" {...verdicts} />
      <th scope="col">{t`Kind`}</th>
      <th scope="col">{t`Request`}</th>
      <ColumnHead name={t`Tags and note`} lineBefore testId="note-line" {...notes} />
      <th scope="col">{t`Time`}</th>
    </tr>
  )
  return (
    <VirtualTable
      name={t`Runs`}
      className="run-table"
      head={head}
      widths={{ '--verdict-width': verdicts.width, '--note-width': notes.width }}
      count={runs.length}
      heights={{ wide: 28, narrow: 64 }}
      rowTestId="notebook-run"
      chosen={(position) => runs[position]?.id === chosenId}
    >
      {(position) => {
        const run = runs[position]
        return run && <Cells run={run} marked={marked.includes(run.id)} />
      }}
    </VirtualTable>
  )
}

function Cells({ run, marked }: { run: RunSummary; marked: boolean }) {
  const { id, startedAt, state, method, host, url, status, error, tags, note, reading } = run
  const moment = formatMoment(startedAt)
  return (
    <>
      <td className="mark">
        <input
          type="checkbox"
          aria-label={t`Mark the run of ${moment} for the comparison`}
          checked={marked}
          data-testid="mark-run"
          onChange={() => toggleMark(id)}
        />
      </td>
      <td className="run-verdict">
        {state === 'pending' ? (
          <LoaderCircle className="turning" size={14} aria-hidden />
        ) : (
          reading && <SeverityMark severity={reading.severity} />
        )}
        <span>{verdictOf(run)}</span>
      </td>
      <td className="kind soft">{kindName(kindOf(run))}</td>
      <td className="request">
        <button
          type="button"
          className="button link"
          data-testid="open-run"
          onClick={() => useNotebookView.setState({ chosenId: id, comparing: false })}
        >
          <span className="soft numbers">
            {method} {status ?? (error ? t`failed` : '–')}
          </span>
          <MiddleCut text={host ? url.slice(url.indexOf(host)) : url} tail={12} />
        </button>
      </td>
      <td className="written" title={[...tags, note].join(' ')}>
        {tags.map((tag) => (
          <Fragment key={tag}>
            <span className="badge">{tag}</span>{' '}
          </Fragment>
        ))}
        <span className="soft">{note}</span>
      </td>
      <td className="time soft numbers">{moment}</td>
    </>
  )
}
