import { useEffect, useRef, useState } from 'react'
import { Notice } from '@/components/ui/Notice'
import { readTags } from '@/lib/notebook/tags'
import type { Run } from '@/lib/schemas/run'
import { annotateRun } from '@/lib/store/runs'

/** A run is written with its whole answer: not at every key. */
const PAUSE_MS = 400

interface Written {
  tags: string
  note: string
}

/** The tags and the note of a run, kept as they are typed; what is typed last is kept when the run is left. */
export function Annotations({ run, onWritten }: { run: Run; onWritten: () => void }) {
  const [written, setWritten] = useState<Written>({ tags: (run.tags ?? []).join(', '), note: run.note ?? '' })
  const [error, setError] = useState<string>()
  const open = useRef<Written>(undefined)
  const keep = useRef(() => {})
  keep.current = () => {
    const { current } = open
    if (!current) return
    open.current = undefined
    annotateRun(run.id, { tags: readTags(current.tags), note: current.note }).then(
      () => {
        setError(undefined)
        onWritten()
      },
      (failure: unknown) => setError(String(failure)),
    )
  }
  useEffect(() => () => keep.current(), [])
  useEffect(() => {
    if (open.current !== written) return
    const timer = setTimeout(() => keep.current(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [written])
  const type = (change: Partial<Written>) => {
    const next = { ...written, ...change }
    open.current = next
    setWritten(next)
  }
  return (
    <div className="annotations">
      <label>
        <span className="soft">Tags, parted by commas</span>
        <input
          className="input"
          value={written.tags}
          data-testid="run-tags"
          onChange={({ target }) => type({ tags: target.value })}
          onBlur={() => keep.current()}
        />
      </label>
      <label>
        <span className="soft">Note</span>
        <textarea
          className="input"
          rows={2}
          value={written.note}
          data-testid="run-note"
          onChange={({ target }) => type({ note: target.value })}
          onBlur={() => keep.current()}
        />
      </label>
      {error && <Notice kind="warn">Tags and note could not be kept: {error}</Notice>}
    </div>
  )
}
