import { useWritten } from '@/components/data/written'
import { Notice } from '@/components/ui/Notice'
import { readTags } from '@/lib/notebook/tags'
import type { Run } from '@/lib/schemas/run'
import { annotateRun } from '@/lib/store/runs'
import { t } from '@/lib/text'

/** The tags and the note of a run, kept as they are typed; what is typed last is kept when the run is left. */
export function Annotations({ run, onWritten }: { run: Run; onWritten: () => void }) {
  const { written, type, keepNow, error } = useWritten(
    { tags: (run.tags ?? []).join(', '), note: run.note ?? '' },
    ({ tags, note }) => annotateRun(run.id, { tags: readTags(tags), note }).then(onWritten),
  )
  return (
    <div className="annotations">
      <label>
        <span className="soft">{t`Tags, parted by commas`}</span>
        <input
          className="input"
          value={written.tags}
          data-testid="run-tags"
          onChange={({ target }) => type({ tags: target.value })}
          onBlur={keepNow}
        />
      </label>
      <label>
        <span className="soft">{t`Note`}</span>
        <textarea
          className="input"
          rows={2}
          value={written.note}
          data-testid="run-note"
          onChange={({ target }) => type({ note: target.value })}
          onBlur={keepNow}
        />
      </label>
      {error && <Notice kind="warn">{t`Tags and note could not be kept: ${error}`}</Notice>}
    </div>
  )
}
