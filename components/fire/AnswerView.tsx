import { formatDuration } from '@/components/ui/times'
import type { Answer, Timing } from '@/lib/schemas/run'
import { t } from '@/lib/text'
import { BodyView } from './BodyView'

const PHASES: readonly { of: keyof Timing; name: string }[] = [
  { of: 'dns', name: t`name` },
  { of: 'connect', name: t`connection` },
  { of: 'tls', name: t`TLS` },
  { of: 'wait', name: t`waiting` },
  { of: 'receive', name: t`receiving` },
]

/** An answer as it came: status line, address, times, where it redirects to, body and headers. */
export function AnswerView({ answer, timing }: { answer: Answer; timing?: Timing }) {
  const { statusLine, headers, body, ip, redirectTo } = answer
  return (
    <>
      <h3>{t`Answer`}</h3>
      <p className="mono">
        {statusLine} {ip && <span className="soft">{t`from ${ip}`}</span>}
      </p>
      {redirectTo && (
        <p>
          {t`Location:`} <code>{redirectTo}</code>
        </p>
      )}
      {timing && <p className="soft numbers">{timesOf(timing)}</p>}
      <BodyView body={body} />
      <details>
        <summary className="soft">
          {headers.length === 1 ? t`1 header` : t`${headers.length} headers`}
          {t`, ${body.bytes} bytes`}
          {body.truncated && t`, cut off here`}
        </summary>
        <pre className="answer-headers">
          {headers.map(({ name, value }) => `${name}: ${value}`).join('\n')}
        </pre>
      </details>
    </>
  )
}

function timesOf(timing: Timing): string {
  return PHASES.flatMap(({ of, name }) => {
    const took = timing[of]
    return took === undefined ? [] : [`${name} ${formatDuration(took)}`]
  }).join(' · ')
}
