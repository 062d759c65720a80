import { useState } from 'react'
import { RunCard } from '@/components/fire/RunCard'
import { formatClock, formatMoment } from '@/components/ui/times'
import { command } from '@/lib/messages'
import { SENT_FROM_HERE } from '@/lib/postback/answer'
import { deduplicationOf, type ExperimentResult } from '@/lib/postback/experiment-result'
import { t } from '@/lib/text'
import { useRunning } from './running'
import { StepTable } from './StepTable'
import './experiments.css'

/** An experiment: how far it is, its answers side by side, and what they say. */
export function ExperimentCard({ experiment }: { experiment: ExperimentResult }) {
  const { id, title, startedAt, steps, unsent } = experiment
  const ended = steps.filter(({ reading }) => reading).length
  const running = useRunning(id, ended === steps.length)
  const [cancelled, setCancelled] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const finding = deduplicationOf(experiment)
  const cancel = () => {
    setCancelled(true)
    // What it stops is seen by its runs.
    command('stop-experiment', { experimentId: id }).catch(() => {})
  }
  return (
    <section className="experiment" aria-label={title} data-testid="experiment">
      <header>
        <strong>{title}</strong>
        <time className="soft numbers" title={formatMoment(startedAt)}>
          {formatClock(startedAt)}
        </time>
        <span role="status" data-testid="experiment-progress">
          {progressOf(steps.length - unsent, steps.length, running)}
        </span>
        {running && (
          <>
            <progress max={steps.length} value={ended} aria-label={t`Steps answered`} />
            <button
              type="button"
              className="button"
              disabled={cancelled}
              onClick={cancel}
              data-testid="experiment-cancel"
            >
              {cancelled ? t`Cancelling…` : t`Cancel`}
            </button>
          </>
        )}
      </header>
      {finding && <p>{finding}</p>}
      <StepTable steps={steps} running={running ?? true} />
      <p className="soft">{SENT_FROM_HERE}</p>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className="soft">{t`Requests and answers`}</summary>
        {isOpen && steps.map(({ run }) => run && <RunCard key={run.id} run={run} open={false} />)}
      </details>
    </section>
  )
}

function progressOf(sent: number, planned: number, running: boolean | undefined): string {
  if (running) return t`${sent} of ${planned} sent`
  return sent === planned ? t`all ${planned} sent` : t`${sent} sent, ${planned - sent} not sent`
}
