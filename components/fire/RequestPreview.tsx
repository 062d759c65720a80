import { useState } from 'react'
import { Copy } from '@/components/ui/Copy'
import type { TestRequest } from '@/lib/schemas/run'
import { t } from '@/lib/text'
import { prettyText } from './pretty-text'

/** The bytes that will go out, or went out: request line, headers, body. JSON can be indented for reading. */
export function RequestPreview({ request, testId }: { request: TestRequest; testId?: string }) {
  const [indented, setIndented] = useState(false)
  const { method, url, headers, body = '' } = request
  const head = headers.map(({ name, value }) => `${name}: ${value}`)
  const pretty = prettyText(body)
  return (
    <div className="wire">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also for who has no mouse. */}
      <pre tabIndex={0} data-testid={testId}>
        <b>{method}</b> {url}
        {head.length > 0 && `\n${head.join('\n')}`}
        {body && `\n\n${indented ? pretty : body}`}
      </pre>
      {pretty !== body && (
        <button
          type="button"
          className="button link"
          aria-pressed={indented}
          onClick={() => setIndented(!indented)}
        >
          {indented ? t`As sent` : t`Indent`}
        </button>
      )}
      {body ? <Copy text={body} what={t`body`} /> : <Copy text={url} what={t`URL`} />}
    </div>
  )
}
