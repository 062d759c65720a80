import { FileUp, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { RecordingSwitch } from '@/components/click/RecordingSwitch'
import { useAction } from '@/components/data/action'
import { useLongTask } from '@/components/data/long-task'
import { SettingsDialog } from '@/components/settings/SettingsDialog'
import { Confirm } from '@/components/ui/Confirm'
import { Notice } from '@/components/ui/Notice'
import { TaskProgress } from '@/components/ui/TaskProgress'
import type { Clicks } from '@/lib/journey/join'
import { command } from '@/lib/messages'
import type { Click } from '@/lib/schemas/click'
import { ExportMenu } from './ExportMenu'

interface ListHeadProps {
  /** The ids of the clicks marked in the list, newest first. */
  marked: readonly string[]
  /** A file is shown instead of what was recorded. */
  imported: boolean
  /** The click in the detail. */
  shown: Click | undefined
  /** Its journey. */
  journey: Clicks | undefined
  onImport: (file: File) => void
}

/** What concerns the list as a whole: recording, export, import, delete all. */
export function ListHead({ marked, imported, shown, journey, onImport }: ListHeadProps) {
  const chooser = useRef<HTMLInputElement>(null)
  const { run, busy, error } = useAction()
  const exporting = useLongTask()
  return (
    <>
      <div className="list-head">
        <RecordingSwitch />
        {!imported && <ExportMenu shown={shown} journey={journey} marked={marked} task={exporting} />}
        <button
          type="button"
          className="icon-button"
          title="Show an export file or a HAR"
          aria-label="Show an export file or a HAR"
          data-testid="import-json"
          onClick={() => chooser.current?.click()}
        >
          <FileUp size={14} />
        </button>
        <input
          ref={chooser}
          type="file"
          accept=".json,.ndjson,.har,application/json"
          hidden
          data-testid="import-file"
          onChange={({ target }) => {
            const [file] = target.files ?? []
            target.value = ''
            if (file) onImport(file)
          }}
        />
        {!imported && <SettingsDialog />}
        {!imported && (
          <Confirm
            title="Delete all clicks?"
            text="Every recorded click and every test is deleted, of all tabs, pinned ones too. This cannot be undone."
            action="Delete all"
            testId="delete-all-confirm"
            onConfirm={() => run(() => command('delete-all', {}))}
          >
            <button
              type="button"
              className="icon-button"
              title="Delete all clicks"
              aria-label="Delete all clicks"
              data-testid="delete-all"
              disabled={busy}
            >
              <Trash2 size={14} />
            </button>
          </Confirm>
        )}
      </div>
      {/* What is saved at once needs none. */}
      {exporting.done !== undefined && exporting.done > 0 && (
        <TaskProgress
          what="Exporting"
          done={exporting.done}
          testId="export-progress"
          onCancel={exporting.cancel}
        />
      )}
      {exporting.error && <Notice kind="warn">{exporting.error}</Notice>}
      {error && <Notice kind="warn">{error}</Notice>}
    </>
  )
}
