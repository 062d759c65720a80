import { type DragEvent, useState } from 'react'
import { useKnown } from '@/components/data/settings'
import { Guard } from '@/components/ui/Guard'
import { Notice } from '@/components/ui/Notice'
import { t } from '@/lib/text'
import { cancelReading, clearSource, openFile, type Run, readSource, useExtraction } from './extraction'
import { ResultView } from './ResultView'
import { SourceField } from './SourceField'
import { countUrls } from './words'
import './extract.css'

/** The click-ID extractor: any text in, its identifiers out. */
export function ExtractIds() {
  const { index } = useKnown()
  const { source, run, refusal } = useExtraction()
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    setOver(false)
    const [file] = event.dataTransfer.files
    if (!file) return
    event.preventDefault()
    void openFile(file, index)
  }
  const dragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }
  return (
    <main
      className={isOver ? 'extract over' : 'extract'}
      onDragOver={dragOver}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <SourceField
        name="extract"
        label={t`URLs, text, HTML, CSV or a log`}
        example={'https://shop.example/?gclid=…\n"GET /lp?clickid=… HTTP/1.1" 200'}
        source={source}
        onText={(given) => void readSource(given, index)}
        onFile={(file) => void openFile(file, index)}
        onClear={clearSource}
      />
      {refusal && (
        <div data-testid="extract-refusal">
          <Notice kind="warn">{refusal}</Notice>
        </div>
      )}
      {run?.running && <Progress run={run} />}
      {run?.stopped && (
        <div data-testid="extract-stopped">
          <Notice kind="warn">{run.stopped}</Notice>
        </div>
      )}
      {run?.found && (
        <Guard of={run.id}>
          <ResultView key={run.id} found={run.found} />
        </Guard>
      )}
    </main>
  )
}

function Progress({ run: { part, urls } }: { run: Run }) {
  return (
    <div className="extract-progress">
      <progress max={1} value={part} aria-label={t`Text read`} data-testid="extract-progress" />
      <span className="numbers" role="status">
        {t`${Math.floor(part * 100)} % read, ${countUrls(urls)}`}
      </span>
      <button type="button" className="button" onClick={cancelReading} data-testid="extract-cancel">
        {t`Cancel`}
      </button>
    </div>
  )
}
