import { Download, Pin, Trash2, X } from 'lucide-react'
import { useAction } from '@/components/data/action'
import type { ListedClick } from '@/components/data/clicks'
import { Confirm } from '@/components/ui/Confirm'
import { Notice } from '@/components/ui/Notice'
import { command } from '@/lib/messages'
import { counted, t } from '@/lib/text'
import './list.css'

interface MarkedBarProps {
  /** The marked clicks, newest first; at least one. */
  marked: readonly ListedClick[]
  onExport: () => void
  onClear: () => void
}

/** What can be done with the marked clicks together. */
export function MarkedBar({ marked, onExport, onClear }: MarkedBarProps) {
  const { run, busy, error } = useAction()
  const loose = marked.filter((row) => !row.pinned && !row.private)
  const clicks = marked.length === 1 ? t`1 click` : t`${counted(marked.length)} clicks`
  const pin = async () => {
    for (const { id } of loose) await command('pin-click', { clickId: id, pinned: true })
  }
  const remove = async () => {
    await command('delete-clicks', { clickIds: marked.map(({ id }) => id) })
    onClear()
  }
  return (
    <div className="marked-bar" role="toolbar" aria-label={t`Marked clicks`}>
      <span className="numbers" role="status" data-testid="marked-count">
        {t`${counted(marked.length)} marked`}
      </span>
      <button
        type="button"
        className="icon-button"
        title={t`Export ${clicks}`}
        aria-label={t`Export ${clicks}`}
        data-testid="marked-export"
        onClick={onExport}
      >
        <Download size={14} />
      </button>
      <button
        type="button"
        className="icon-button"
        title={t`Pin ${clicks}`}
        aria-label={t`Pin ${clicks}`}
        data-testid="marked-pin"
        disabled={busy || loose.length === 0}
        onClick={() => run(pin)}
      >
        <Pin size={14} />
      </button>
      <Confirm
        title={t`Delete ${clicks}?`}
        text={t`What is marked is deleted with its tests, pinned ones too. This cannot be undone.`}
        action={t`Delete ${clicks}`}
        testId="marked-delete-confirm"
        onConfirm={() => run(remove)}
      >
        <button
          type="button"
          className="icon-button"
          title={t`Delete ${clicks}`}
          aria-label={t`Delete ${clicks}`}
          data-testid="marked-delete"
          disabled={busy}
        >
          <Trash2 size={14} />
        </button>
      </Confirm>
      <button
        type="button"
        className="icon-button"
        title={t`Take the marks away`}
        aria-label={t`Take the marks away`}
        data-testid="marked-clear"
        onClick={onClear}
      >
        <X size={14} />
      </button>
      {error && <Notice kind="warn">{error}</Notice>}
    </div>
  )
}
