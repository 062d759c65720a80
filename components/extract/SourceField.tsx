import { FileText, FileUp, X } from 'lucide-react'
import type { ClipboardEvent } from 'react'
import { FileButton } from '@/components/ui/FileButton'
import { t } from '@/lib/text'
import type { Source } from './extraction'
import { formatBytes } from './words'

/** Characters; a browser needs long to lay more out in a text field. */
const LONGEST_SHOWN = 20_000

interface SourceFieldProps {
  /** Of the tool; what its `data-testid`s begin with. */
  name: string
  label: string
  /** An example of what to paste. */
  example: string
  source: Source
  onText: (source: Source) => void
  onFile: (file: File) => void
  onClear: () => void
}

/** Where the text comes in: typed or pasted, or as a file. A long one is named instead of shown. */
export function SourceField({ name, label, example, source, onText, onFile, onClear }: SourceFieldProps) {
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (text.length <= LONGEST_SHOWN) return
    event.preventDefault()
    onText({ text, title: t`Pasted text` })
  }
  return (
    <div className="extract-source">
      <div className="source-head">
        <label htmlFor={`${name}-text`}>{label}</label>
        <FileButton
          className="button"
          fileTestId={`${name}-file`}
          onFile={onFile}
          data-testid={`${name}-open`}
        >
          <FileUp size={13} aria-hidden /> {t`Open a file…`}
        </FileButton>
      </div>
      {source.title && (
        <p className="source-name" data-testid={`${name}-source`}>
          <FileText size={14} aria-hidden />
          <span className="mono">{source.title}</span>
          <span className="soft">{formatBytes(source.text.length)}</span>
          <button
            type="button"
            className="icon-button"
            title={t`Take it out`}
            aria-label={t`Take ${source.title} out`}
            onClick={onClear}
            data-testid={`${name}-clear`}
          >
            <X size={14} />
          </button>
        </p>
      )}
      <textarea
        id={`${name}-text`}
        className="input mono"
        rows={source.title ? 2 : 6}
        spellCheck={false}
        // Else a browser may keep what was typed for a reload.
        autoComplete="off"
        placeholder={
          source.title
            ? t`Paste or drop here what to read instead`
            : `${example}\n\n${t`or drop a file here`}`
        }
        value={source.title ? '' : source.text}
        onPaste={paste}
        onChange={({ target }) => onText({ text: target.value })}
        data-testid={`${name}-text`}
      />
      <p className="soft">{t`Read in this page only: nothing of it is stored or sent.`}</p>
    </div>
  )
}
