import { Copy } from '@/components/ui/Copy'
import type { Answer } from '@/lib/schemas/run'
import { prettyText } from './pretty-text'

/** An answer as it came: status line, headers and body, always as text. */
export function AnswerView({ answer: { statusLine, headers, body, ip } }: { answer: Answer }) {
  const text = prettyText(body.text)
  return (
    <>
      <h3>Answer</h3>
      <p className="mono">
        {statusLine} {ip && <span className="soft">from {ip}</span>}
      </p>
      <div className="wire">
        <pre>{text || '(empty body)'}</pre>
        {text && <Copy text={body.text} what="answer" />}
      </div>
      <details>
        <summary className="soft">
          {headers.length} {headers.length === 1 ? 'header' : 'headers'}, {body.bytes} bytes
          {body.truncated && ', cut off here'}
        </summary>
        <pre className="answer-headers">
          {headers.map(({ name, value }) => `${name}: ${value}`).join('\n')}
        </pre>
      </details>
    </>
  )
}
