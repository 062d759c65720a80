import { ExternalLink, Trash2, X } from 'lucide-react'
import { useAction } from '@/components/data/action'
import { useClick } from '@/components/data/clicks'
import { useRun } from '@/components/data/runs'
import { RunCard } from '@/components/fire/RunCard'
import { Confirm } from '@/components/ui/Confirm'
import { Copy } from '@/components/ui/Copy'
import { Notice } from '@/components/ui/Notice'
import type { Place } from '@/components/workbench/place'
import type { Run } from '@/lib/schemas/run'
import { deleteRuns } from '@/lib/store/runs'
import { t } from '@/lib/text'
import { Annotations } from './Annotations'
import { useNotebookView } from './notebook-view'
import { RunAgain } from './RunAgain'

interface RunDetailProps {
  runId: string
  onPlace: (change: Partial<Place>) => void
  onChanged: (runIds: readonly string[]) => Promise<void>
}

/** One run whole: what was written beside it, what it was made from, the request and the answer. */
export function RunDetail({ runId, onPlace, onChanged }: RunDetailProps) {
  const run = useRun(runId)
  const { run: act, error } = useAction()
  if (run === undefined) return <section className="run-detail" aria-label={t`Run`} />
  const close = () => useNotebookView.setState({ chosenId: undefined })
  const remove = async () => {
    await deleteRuns([runId])
    useNotebookView.setState(({ marked }) => ({
      chosenId: undefined,
      marked: marked.filter((id) => id !== runId),
    }))
    await onChanged([runId])
  }
  return (
    <section className="run-detail" aria-label={t`Run`} data-testid="run-detail">
      <h2 className="unseen">{t`Run`}</h2>
      <header>
        {run && <Actions run={run} onPlace={onPlace} />}
        <div className="run-icons">
          {run && (
            <Confirm
              title={t`Delete this run?`}
              text={t`The request, the answer, its tags and its note are deleted. This cannot be undone.`}
              action={t`Delete run`}
              testId="delete-run-confirm"
              onConfirm={() => void act(remove)}
            >
              <button
                type="button"
                className="icon-button"
                title={t`Delete this run`}
                aria-label={t`Delete this run`}
                data-testid="delete-run"
              >
                <Trash2 size={14} />
              </button>
            </Confirm>
          )}
          <button
            type="button"
            className="icon-button"
            title={t`Close`}
            aria-label={t`Close`}
            data-testid="close-run"
            onClick={close}
          >
            <X size={14} />
          </button>
        </div>
      </header>
      {error && <Notice kind="warn">{error}</Notice>}
      {run === null ? (
        <Notice>{t`This run is not there any more.`}</Notice>
      ) : (
        <>
          <Annotations run={run} onWritten={() => onChanged([runId])} />
          <MadeFrom run={run} />
          <div className="runs">
            <RunCard run={run} open />
          </div>
        </>
      )}
    </section>
  )
}

function Actions({ run, onPlace }: { run: Run } & Pick<RunDetailProps, 'onPlace'>) {
  const { clickId, journey } = run
  const click = useClick(clickId)
  if (clickId === undefined || click === null)
    return (
      <p className="soft">
        {clickId ? t`Its click is not there any more` : t`It was fired without a click`}
        {t`, so there is no form to fill in again. The request can be copied below.`}
      </p>
    )
  if (!click) return null
  const scope = journey ? 'journey' : 'click'
  return (
    <div className="form-actions">
      <RunAgain run={run} clickId={clickId} onPlace={onPlace} />
      <button
        type="button"
        className="button"
        data-testid="show-click"
        onClick={() => onPlace({ tool: 'clicks', clickId, tab: 'hops', scope, hop: undefined })}
      >
        <ExternalLink size={13} aria-hidden /> {t`Its click`}
      </button>
    </div>
  )
}

function MadeFrom({ run: { template, values } }: { run: Run }) {
  if (!template && values.length === 0) return null
  return (
    <details className="made-from" data-testid="made-from">
      <summary>{t`Template and values`}</summary>
      {template && (
        <div className="wire">
          <pre>{template}</pre>
          <Copy text={template} what={t`template`} />
        </div>
      )}
      <table className="macros" aria-label={t`Values`}>
        <tbody>
          {values.map(({ name, value, from }) => (
            <tr key={name}>
              <th scope="row" className="mono">
                {name}
              </th>
              <td className="mono">{value}</td>
              <td className="soft">{from}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
