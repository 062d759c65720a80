import { useState } from 'react'
import { Notice } from '@/components/ui/Notice'
import { readPasted } from '@/lib/postback/import'
import type { TemplateContent } from '@/lib/schemas/template'
import { t } from '@/lib/text'

/** Reads a pasted URL or `curl` command into the editor. */
export function ImportBox({ onRead }: { onRead: (content: TemplateContent) => void }) {
  const [text, setText] = useState('')
  const [told, setTold] = useState<{ kind: 'info' | 'warn'; says: string[] }>()
  const read = () => {
    const result = readPasted(text)
    if (!result.ok) return setTold({ kind: 'warn', says: [result.says] })
    setTold({ kind: 'info', says: [t`Read into the template. Nothing is saved yet.`, ...result.notes] })
    setText('')
    onRead(result.content)
  }
  return (
    <details className="import-box">
      <summary data-testid="open-paste">{t`Paste a URL or a curl command`}</summary>
      <textarea
        className="input mono"
        aria-label={t`URL or curl command`}
        placeholder="curl -X POST 'https://tracker.example/postback' --data-raw 'clickid={clickid}'"
        rows={3}
        spellCheck={false}
        data-testid="pasted-request"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <button type="button" className="button" data-testid="read-pasted" onClick={read}>
        {t`Read it`}
      </button>
      {told && (
        <Notice kind={told.kind}>
          {told.says.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      )}
    </details>
  )
}
