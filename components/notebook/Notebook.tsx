import { NotebookText } from 'lucide-react'
import { useMemo } from 'react'
import { useRunSummaries } from '@/components/data/runs'
import { useSettings } from '@/components/data/settings'
import { Empty } from '@/components/ui/Empty'
import { Guard } from '@/components/ui/Guard'
import type { Place } from '@/components/workbench/place'
import { filterRuns } from '@/lib/notebook/filter'
import { counted, t } from '@/lib/text'
import { CompareView } from './CompareView'
import { useNotebookView } from './notebook-view'
import { RunDetail } from './RunDetail'
import { RunFilters } from './RunFilters'
import { RunTable } from './RunTable'
import { useReadings } from './readings'
import './notebook.css'

/** Every test that was fired: to be found, read, written on, compared and filled in again. */
export function Notebook({ onPlace }: { onPlace: (change: Partial<Place>) => void }) {
  const list = useRunSummaries()
  useReadings(list)
  const { runs, isWhole, refresh } = list
  const { filter, period, chosenId, marked, comparing } = useNotebookView()
  const keepDays = useSettings((settings) => settings.keepDays)
  const shown = useMemo(
    () => filterRuns(runs ?? [], { ...filter, ...(period ? { since: Date.now() - Number(period) } : {}) }),
    [runs, filter, period],
  )
  if (!runs) return null
  if (runs.length === 0)
    return (
      <main className="notebook">
        <Empty icon={NotebookText} title={t`No test was fired yet`}>
          <p>{t`Fire a postback or a conversions API event from a click: it is kept here with its answer.`}</p>
        </Empty>
      </main>
    )
  const [left, right] = marked
  return (
    <main className={chosenId || comparing ? 'notebook chosen' : 'notebook'}>
      <section className="run-list" aria-label={t`Runs`}>
        <RunFilters runs={runs} />
        <div className="list-state">
          <p role="status" data-testid="notebook-summary">
            {shown.length === runs.length
              ? countRuns(runs.length)
              : t`${countRuns(shown.length)} of ${counted(runs.length)}`}
            {!isWhole && <span className="soft">{t`, reading on…`}</span>}
          </p>
          <button
            type="button"
            className="button"
            disabled={marked.length < 2}
            title={marked.length < 2 ? t`Mark two runs to compare them` : undefined}
            data-testid="compare-runs"
            onClick={() => useNotebookView.setState({ comparing: true })}
          >
            {t`Compare ${marked.length}/2`}
          </button>
        </div>
        <RunTable runs={shown} />
        <p className="soft keeping">
          {keepDays === 1
            ? t`Runs are kept as long as clicks, 1 day; those of a pinned click stay.`
            : t`Runs are kept as long as clicks, ${counted(keepDays)} days; those of a pinned click stay.`}
        </p>
      </section>
      {comparing && left && right ? (
        <Guard of={`${left} ${right}`}>
          <CompareView left={left} right={right} />
        </Guard>
      ) : (
        chosenId && (
          <Guard of={chosenId}>
            <RunDetail key={chosenId} runId={chosenId} onPlace={onPlace} onChanged={refresh} />
          </Guard>
        )
      )}
    </main>
  )
}

function countRuns(count: number): string {
  return count === 1 ? t`1 run` : t`${counted(count)} runs`
}
