import { LoaderCircle } from 'lucide-react'
import { curlOfRunText } from '@/components/data/evidence'
import { usePartners } from '@/components/data/partners'
import { useKnown } from '@/components/data/settings'
import { Copy } from '@/components/ui/Copy'
import { SeverityMark } from '@/components/ui/SeverityMark'
import { formatClock, formatDuration, formatMoment } from '@/components/ui/times'
import { apiById } from '@/lib/capi/apis'
import { SENT_FROM_HERE } from '@/lib/postback/answer'
import type { Followed, Run, RunPartner } from '@/lib/schemas/run'
import { t } from '@/lib/text'
import { AnswerView } from './AnswerView'
import { RequestPreview } from './RequestPreview'
import { RECEIVERS } from './receiver-words'
import { type RunReading, readRun } from './run-reading'
import './runs.css'

/** One test that was fired: what it means, then the request and the answer as they were. */
export function RunCard({ run, open }: { run: Run; open: boolean }) {
  const { kind, api, live, partner, journey, receiver, startedAt, endedAt, state, followed } = run
  return (
    <details className="run" data-testid="run" open={open}>
      <summary>
        {state === 'pending' ? <Pending /> : <Ended run={run} />}
        <span className="soft">{kind === 'postback' ? t`Postback` : (apiById(api ?? '')?.name ?? api)}</span>
        {live && <span data-testid="run-live">{t`live event`}</span>}
        {partner && <span className="soft">{partnerWords(partner)}</span>}
        {receiver && !partner && <span className="soft">{t`to ${RECEIVERS[receiver].name}`}</span>}
        {journey && <span className="soft">{t`from the journey`}</span>}
        <time className="soft numbers" title={formatMoment(startedAt)}>
          {formatClock(startedAt)}
        </time>
        {endedAt !== undefined && <span className="soft numbers">{formatDuration(endedAt - startedAt)}</span>}
      </summary>
      {state !== 'pending' && <Meaning run={run} />}
      <div className="request-head">
        <h3>{t`Request`}</h3>
        <span className="as-curl soft">
          {t`curl`}{' '}
          <Copy text={() => curlOfRunText(run)} what={t`as curl, redacted`} testId="copy-run-curl" />
        </span>
      </div>
      <Exchange exchange={run} />
      {followed?.map((hop, position) => (
        <section key={`${position} ${hop.request.url}`} aria-label={t`Redirect ${position + 1}`}>
          <h3>
            {t`Redirect`} {position + 1}
            {t`, followed`}
          </h3>
          <Exchange exchange={hop} />
        </section>
      ))}
    </details>
  )
}

/** What went out, with the headers as the browser sent them, and what came back. */
function Exchange({ exchange }: { exchange: Followed }) {
  const { request, sentHeaders, timing, answer, error } = exchange
  return (
    <>
      <RequestPreview request={sentHeaders ? { ...request, headers: sentHeaders } : request} />
      {error && (
        <p>
          {error.text} <code>{error.code}</code>
        </p>
      )}
      {answer && <AnswerView answer={answer} timing={timing} />}
    </>
  )
}

function Pending() {
  return (
    <span className="run-state">
      <LoaderCircle className="turning" size={14} aria-hidden /> {t`waiting for the answer`}
    </span>
  )
}

function Ended({ run }: { run: Run }) {
  const { verdict, severity } = useReading(run)
  return (
    <span className={`run-state ${severity}`}>
      <SeverityMark severity={severity} />
      <span data-testid="run-verdict">{verdict}</span>
    </span>
  )
}

function Meaning({ run }: { run: Run }) {
  const { reason, fix, notes } = useReading(run)
  return (
    <>
      <p>
        {reason} {fix}
      </p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <p className="soft">{SENT_FROM_HERE}</p>
    </>
  )
}

function useReading(run: Run): RunReading {
  const known = useKnown()
  const partner = usePartners()?.find(({ id }) => id === run.partner?.id)
  return readRun(run, known, partner)
}

function partnerWords({ name, template }: RunPartner): string {
  return template ? t`to ${name}, ${template.name} v${template.version}` : t`to ${name}`
}
