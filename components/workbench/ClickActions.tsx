import { Pin, PinOff, Trash2 } from 'lucide-react'
import { useAction } from '@/components/data/action'
import { Notice } from '@/components/ui/Notice'
import { command } from '@/lib/messages'
import type { Click } from '@/lib/schemas/click'

/** Keeps a click beyond every limit, or deletes it. */
export function ClickActions({ click, onDeleted }: { click: Click; onDeleted: () => void }) {
  const { id, pinned } = click
  const { run, busy, error } = useAction()
  const PinIcon = pinned ? PinOff : Pin
  const pinLabel = pinned ? 'Unpin' : 'Pin: keep it on the disk beyond every limit'
  const remove = async () => {
    await command('delete-click', { clickId: id })
    onDeleted()
  }
  return (
    <div className="click-actions">
      {!click.private && (
        <button
          type="button"
          className="icon-button"
          title={pinLabel}
          aria-label={pinLabel}
          aria-pressed={pinned}
          data-testid="pin"
          disabled={busy}
          onClick={() => run(() => command('pin-click', { clickId: id, pinned: !pinned }))}
        >
          <PinIcon size={14} />
        </button>
      )}
      <button
        type="button"
        className="icon-button"
        title="Delete this click and its tests"
        aria-label="Delete this click and its tests"
        data-testid="delete-click"
        disabled={busy}
        onClick={() => run(remove)}
      >
        <Trash2 size={14} />
      </button>
      {error && <Notice kind="warn">{error}</Notice>}
    </div>
  )
}
