import { FlaskConical } from 'lucide-react'
import { useState } from 'react'
import { useAction } from '@/components/data/action'
import { useKnown } from '@/components/data/settings'
import { Notice } from '@/components/ui/Notice'
import { command } from '@/lib/messages'
import type { Click } from '@/lib/schemas/click'
import type { FiredFrom, PostbackDraft } from '@/lib/schemas/draft'
import type { Receiver } from '@/lib/schemas/receiver'
import { t } from '@/lib/text'
import { experimentsOffered } from './experiment-form'
import './experiments.css'

interface ExperimentsProps {
  draft: PostbackDraft
  click: Click
  from: FiredFrom
  receiver: Receiver
}

/** One thing changed at a time, negatives, and the same conversion twice; never at a live partner. */
export function Experiments(props: ExperimentsProps) {
  return (
    <details className="experiments">
      <summary data-testid="experiments">{t`Experiments`}</summary>
      {props.receiver === 'live' ? (
        <p className="soft">
          {t`None at a live partner. They run where you say above that the receiver is your own, or agreed to a test.`}
        </p>
      ) : (
        <ExperimentForm {...props} />
      )}
    </details>
  )
}

function ExperimentForm({ draft, click, from }: ExperimentsProps) {
  const known = useKnown()
  const { run, busy, error } = useAction()
  const [chosen, setChosen] = useState('negatives')
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [seconds, setSeconds] = useState('1')

  const offered = experimentsOffered(draft, click, known)
  const experiment = offered.find(({ id }) => id === chosen) ?? offered[0]
  if (!experiment) return null
  const values = typed[experiment.id]?.split('\n') ?? experiment.values ?? []
  const planned = experiment.steps(values)
  const steps = planned.filter(({ label }) => !left.has(label))
  const start = () =>
    run(() =>
      command('start-experiment', {
        ...from,
        title: experiment.title,
        steps,
        pauseMs: Number(seconds) * 1_000,
      }),
    )
  return (
    <>
      <label className="field">
        <span>{t`What to change`}</span>
        <select
          className="input"
          data-testid="experiment-kind"
          value={experiment.id}
          onChange={({ target }) => setChosen(target.value)}
        >
          {offered.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {experiment.values && (
        <label className="field">
          <span>{t`Values, one a line; an empty line is an empty value`}</span>
          <textarea
            className="input mono"
            rows={Math.min(8, values.length + 1)}
            spellCheck={false}
            data-testid="experiment-values"
            value={values.join('\n')}
            onChange={({ target }) => setTyped({ ...typed, [experiment.id]: target.value })}
          />
        </label>
      )}
      <ul className="steps" aria-label={t`Steps`}>
        {planned.map(({ label }) => (
          <li key={label}>
            <label>
              <input
                type="checkbox"
                checked={!left.has(label)}
                onChange={() => setLeft(toggled(left, label))}
              />{' '}
              <span className="mono">{label}</span>
            </label>
          </li>
        ))}
      </ul>
      {planned.length === 0 && (
        <p className="soft">{t`This postback carries nothing that could be made wrong.`}</p>
      )}
      {error && <Notice kind="warn">{error}</Notice>}
      <div className="form-actions">
        <button
          type="button"
          className="button"
          disabled={busy || steps.length === 0}
          data-testid="experiment-start"
          onClick={() => void start()}
        >
          <FlaskConical size={13} aria-hidden />
          {steps.length === 1 ? t`Send 1 postback` : t`Send ${steps.length} postbacks`}
        </button>
        <label className="pause">
          {t`one every`}
          <input
            className="input"
            type="number"
            min={0}
            max={20}
            step={0.5}
            data-testid="experiment-pause"
            value={seconds}
            onChange={({ target }) => setSeconds(target.value)}
          />
          {t`seconds`}
        </label>
      </div>
    </>
  )
}

function toggled(labels: ReadonlySet<string>, label: string): ReadonlySet<string> {
  const next = new Set(labels)
  if (!next.delete(label)) next.add(label)
  return next
}
