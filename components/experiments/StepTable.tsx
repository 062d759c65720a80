import type { ReactNode } from 'react'
import { wordsOf } from '@/components/fire/run-reading'
import { SeverityMark } from '@/components/ui/SeverityMark'
import { formatDuration } from '@/components/ui/times'
import { lastExchange } from '@/lib/postback/exchange'
import type { StepResult } from '@/lib/postback/experiment-result'
import { t } from '@/lib/text'

const LONGEST_BODY = 80

/** The answers of an experiment side by side; what is other than in the first one is marked. */
export function StepTable({ steps, running }: { steps: readonly StepResult[]; running: boolean }) {
  return (
    <table className="step-table">
      <thead>
        <tr>
          <th scope="col">{t`Step`}</th>
          <th scope="col">{t`Verdict`}</th>
          <th scope="col">{t`Status`}</th>
          <th scope="col">{t`Answer`}</th>
          <th scope="col">{t`Took`}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step, position) => (
          <StepRow key={position} step={step} running={running} />
        ))}
      </tbody>
    </table>
  )
}

function StepRow({ step, running }: { step: StepResult; running: boolean }) {
  const { label, expects, run, reading, differs, surprising } = step
  if (!run || !reading)
    return (
      <tr data-testid="step">
        <th scope="row">{label}</th>
        <td colSpan={4} className="soft">
          {run ? t`waiting for the answer` : running ? t`not sent yet` : t`not sent`}
        </td>
      </tr>
    )
  const { answer, error } = lastExchange(run)
  const { verdict, severity } = wordsOf(reading.verdict)
  const took = run.endedAt === undefined ? undefined : run.endedAt - run.startedAt
  return (
    <tr data-testid="step" className={surprising ? 'surprising' : undefined}>
      <th scope="row">{label}</th>
      <Cell differs={differs.verdict} title={reading.reason}>
        <SeverityMark severity={surprising ? 'bad' : expects === reading.verdict ? 'ok' : severity} />{' '}
        {verdict}
        {surprising && <strong> {t`should be ${expects && wordsOf(expects).verdict}`}</strong>}
      </Cell>
      <Cell differs={differs.status}>{answer?.status ?? error?.code ?? '–'}</Cell>
      <Cell differs={differs.body}>
        <code title={answer?.body.text.slice(0, 1_000)}>{shortened(answer?.body.text ?? '')}</code>
      </Cell>
      <td className="numbers">{took === undefined ? '' : formatDuration(took)}</td>
    </tr>
  )
}

function Cell({ differs, title, children }: { differs: boolean; title?: string; children: ReactNode }) {
  return (
    <td className={differs ? 'differs' : undefined} title={title}>
      {differs && (
        <span className="mark" role="img" aria-label={t`differs from the first`}>
          ≠{' '}
        </span>
      )}
      {children}
    </td>
  )
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > LONGEST_BODY ? `${line.slice(0, LONGEST_BODY)}…` : line || t`(empty)`
}
