import { type DragEvent, useState } from 'react'
import { useKnown } from '@/components/data/settings'
import { SourceField } from '@/components/extract/SourceField'
import { Notice } from '@/components/ui/Notice'
import { t } from '@/lib/text'
import { FiredResult } from './FiredResult'
import { clearFired, openFiredFile, readFiredSource, useFired } from './fired'
import { StandardFields } from './StandardFields'
import '@/components/extract/extract.css'
import './fired.css'

const EXAMPLE = `https://trk.example/postback?clickid=…&payout=…

Click ID,Payout,Currency,Status,Order ID,Time
64f0c1a7…,10.00,USD,approved,A-1,2026-05-04 12:00`

/** What was really fired: URLs or the rows of a log, beside the clicks that they belong to. */
export function FiredTool({ onOpenClick }: { onOpenClick: (clickId: string) => void }) {
  const { index } = useKnown()
  const source = useFired((state) => state.source)
  const refusal = useFired((state) => state.refusal)
  const isDone = useFired((state) => state.rows !== undefined)
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    setOver(false)
    const [file] = event.dataTransfer.files
    if (!file) return
    event.preventDefault()
    void openFiredFile(file, index)
  }
  const dragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }
  return (
    <main
      className={`extract fired${isOver ? ' over' : ''}${isDone ? ' done' : ''}`}
      onDragOver={dragOver}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <SourceField
        name="fired"
        label={t`Fired postbacks: URLs, or a conversion or postback log as CSV or TSV`}
        example={EXAMPLE}
        source={source}
        onText={(given) => void readFiredSource(given, index)}
        onFile={(file) => void openFiredFile(file, index)}
        onClear={clearFired}
      />
      {refusal && (
        <div data-testid="fired-refusal">
          <Notice kind="warn">{refusal}</Notice>
        </div>
      )}
      <StandardFields />
      <Progress />
      <FiredResult onOpenClick={onOpenClick} />
    </main>
  )
}

/** By itself: it is drawn anew many times, and the rest of the tool is not. */
function Progress() {
  const progress = useFired((state) => state.progress)
  if (progress === undefined) return null
  return (
    <div className="extract-progress">
      <progress max={1} value={progress} aria-label={t`Rows compared`} data-testid="fired-progress" />
    </div>
  )
}
