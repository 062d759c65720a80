import { useAction } from '@/components/data/action'
import { downloadCsv, downloadJson } from '@/components/ui/download'
import { Notice } from '@/components/ui/Notice'
import { SaveButtons } from '@/components/ui/SaveButtons'
import { formatMoment } from '@/components/ui/times'
import type { LinkCheck } from '@/lib/links/export'
import { t } from '@/lib/text'
import { type Check, cancelCheck } from './check'
import { ResultTable } from './ResultTable'
import { useLines } from './reread'
import { countLinks } from './words'

/** A check: how far it is, what came of each link, and the way to save that. */
export function CheckView({ check, onOpenClick }: { check: Check; onOpenClick: (clickId: string) => void }) {
  const { running, cancelled, mode, device, startedAt } = check
  const lines = useLines(check)
  const { run, error } = useAction()
  const done = lines.flatMap(({ row }) => row ?? [])
  const bad = done.filter(({ severity }) => severity === 'bad').length
  const save = (kind: 'csv' | 'json') =>
    run(async () => {
      const { toCsv, toJson } = await import('@/lib/links/export')
      const { mode, device, userAgent, startedAt } = check
      const file: LinkCheck = { mode, device, userAgent, startedAt, rows: done }
      const name = `clickscope-links-${new Date(startedAt).toISOString().slice(0, 16).replace(/[T:]/g, '')}`
      if (kind === 'csv') downloadCsv(toCsv(file), `${name}.csv`)
      else downloadJson(toJson(file), `${name}.json`)
    })
  return (
    <section className="check" aria-label={t`Result`}>
      <div className="check-head">
        <p data-testid="check-progress" role="status">
          {running
            ? t`${done.length} of ${countLinks(lines.length)} checked`
            : cancelled
              ? t`${countLinks(lines.length)} cancelled`
              : t`${countLinks(lines.length)} checked`}
          {bad > 0 && (
            <>
              {', '}
              <span className="lost">{bad === 1 ? t`1 problem` : t`${bad} problems`}</span>
            </>
          )}
          <span className="soft">
            {' '}
            {mode === 'visit' ? t`visits` : t`plain requests`} · {device} · {formatMoment(startedAt)}
          </span>
        </p>
        {running ? (
          <button
            type="button"
            className="button"
            onClick={cancelCheck}
            disabled={cancelled}
            data-testid="cancel-check"
          >
            {cancelled ? t`Cancelling…` : t`Cancel`}
          </button>
        ) : (
          <div className="button-row">
            <SaveButtons onSave={save} name="save" />
          </div>
        )}
      </div>
      <progress max={lines.length} value={done.length} aria-label={t`Links checked`} hidden={!running} />
      {error && <Notice kind="warn">{error}</Notice>}
      <ResultTable lines={lines} onOpenClick={onOpenClick} />
    </section>
  )
}
