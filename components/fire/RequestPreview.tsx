import { Copy } from '@/components/ui/Copy'
import type { TestRequest } from '@/lib/schemas/run'
import { prettyText } from './pretty-text'

/** The bytes that will go out, or went out: request line, headers, body. */
export function RequestPreview({ request, testId }: { request: TestRequest; testId?: string }) {
  const { method, url, headers, body } = request
  const head = headers.map(({ name, value }) => `${name}: ${value}`)
  return (
    <div className="wire">
      <pre data-testid={testId}>
        <b>{method}</b> {url}
        {head.length > 0 && `\n${head.join('\n')}`}
        {body && `\n\n${prettyText(body)}`}
      </pre>
      {body ? <Copy text={body} what="body" /> : <Copy text={url} what="URL" />}
    </div>
  )
}
