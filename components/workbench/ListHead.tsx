import { FileUp, GitCompareArrows, Trash2 } from 'lucide-react'
import { RecordingSwitch } from '@/components/click/RecordingSwitch'
import { useAction } from '@/components/data/action'
import { useLongTask } from '@/components/data/long-task'
import { ShortcutsDialog } from '@/components/keyboard/ShortcutsDialog'
import { SettingsDialog } from '@/components/settings/SettingsDialog'
import { Confirm } from '@/components/ui/Confirm'
import { FileButton } from '@/components/ui/FileButton'
import { Notice } from '@/components/ui/Notice'
import { TaskProgress } from '@/components/ui/TaskProgress'
import type { Clicks } from '@/lib/journey/join'
import { command } from '@/lib/messages'
import type { Click } from '@/lib/schemas/click'
import { t } from '@/lib/text'
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
  exporting: boolean
  onExporting: (exporting: boolean) => void
  onImport: (file: File) => void
  /** Compares the two marked clicks. */
  onCompare: () => void
}

const COMPARE = t`Compare the two marked clicks`

/** What concerns the list as a whole: recording, export, import, delete all. */
export function ListHead({
  marked,
  imported,
  shown,
  journey,
  exporting,
  onExporting,
  onImport,
  onCompare,
}: ListHeadProps) {
  const { run, busy, error } = useAction()
  const saving = useLongTask()
  return (
    <>
      <div className="list-head">
        <RecordingSwitch />
        {!imported && (
          <ExportMenu
            shown={shown}
            journey={journey}
            marked={marked}
            open={exporting}
            onOpen={onExporting}
            task={saving}
          />
        )}
        <button
          type="button"
          className="icon-button"
          title={marked.length === 2 ? COMPARE : t`${COMPARE}: mark two by Ctrl-click or Space`}
          aria-label={COMPARE}
          data-testid="compare-marked"
          disabled={marked.length !== 2}
          onClick={onCompare}
        >
          <GitCompareArrows size={14} />
        </button>
        <FileButton
          className="icon-button"
          title={t`Show an export file or a HAR`}
          aria-label={t`Show an export file or a HAR`}
          data-testid="import-json"
          accept=".json,.ndjson,.har,application/json"
          fileTestId="import-file"
          onFile={onImport}
        >
          <FileUp size={14} />
        </FileButton>
        <ShortcutsDialog />
        {!imported && <SettingsDialog />}
        {!imported && (
          <Confirm
            title={t`Delete all clicks?`}
            text={t`Every recorded click and every test is deleted, of all tabs, pinned ones too. This cannot be undone.`}
            action={t`Delete all`}
            testId="delete-all-confirm"
            onConfirm={() => run(() => command('delete-all', {}))}
          >
            <button
              type="button"
              className="icon-button"
              title={t`Delete all clicks`}
              aria-label={t`Delete all clicks`}
              data-testid="delete-all"
              disabled={busy}
            >
              <Trash2 size={14} />
            </button>
          </Confirm>
        )}
      </div>
      {/* What is saved at once needs none. */}
      {saving.done !== undefined && saving.done > 0 && (
        <TaskProgress
          what={t`Exporting`}
          done={saving.done}
          testId="export-progress"
          onCancel={saving.cancel}
        />
      )}
      {saving.error && <Notice kind="warn">{saving.error}</Notice>}
      {error && <Notice kind="warn">{error}</Notice>}
    </>
  )
}
