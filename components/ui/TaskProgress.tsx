import { t } from '@/lib/text'
import './task-progress.css'

interface TaskProgressProps {
  /** "Exporting" */
  what: string
  /** From 0 to 1. */
  done: number
  testId: string
  onCancel: () => void
}

/** How far something long has come, and the way to stop it. */
export function TaskProgress({ what, done, testId, onCancel }: TaskProgressProps) {
  return (
    <div className="task-progress" data-testid={testId}>
      <span>{what}</span>
      <progress max={1} value={done} aria-label={what} />
      <span className="mono soft">{Math.floor(done * 100)} %</span>
      <button type="button" className="button" data-testid={`${testId}-cancel`} onClick={onCancel}>
        {t`Cancel`}
      </button>
    </div>
  )
}
