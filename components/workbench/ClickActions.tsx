import { Pin, PinOff, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useAction } from '@/components/data/action'
import { useShortcut } from '@/components/keyboard/use-shortcut'
import { Notice } from '@/components/ui/Notice'
import type { Clicks } from '@/lib/journey/join'
import { command } from '@/lib/messages'
import { t } from '@/lib/text'

interface ClickActionsProps {
  clicks: Clicks
  onDeleted: () => void
  /** What else can be done. */
  children?: ReactNode
}

/** Keeps a click, or all clicks of a journey, beyond every limit, or deletes them. */
export function ClickActions({ clicks, onDeleted, children }: ClickActionsProps) {
  const { run, busy, error } = useAction()
  const pinned = clicks.every((click) => click.pinned)
  const PinIcon = pinned ? PinOff : Pin
  const words = clicks.length === 1 ? ONE : several(clicks.length)
  const pinLabel = pinned ? words.unpin : words.pin
  const pin = async () => {
    for (const { id } of clicks) await command('pin-click', { clickId: id, pinned: !pinned })
  }
  const remove = async () => {
    for (const { id } of clicks) await command('delete-click', { clickId: id })
    onDeleted()
  }
  const canPin = !clicks.some((click) => click.private)
  useShortcut('pin', () => void (canPin && !busy && run(pin)))
  return (
    <>
      {children}
      {canPin && (
        <button
          type="button"
          className="icon-button"
          title={pinLabel}
          aria-label={pinLabel}
          aria-pressed={pinned}
          data-testid="pin"
          disabled={busy}
          onClick={() => run(pin)}
        >
          <PinIcon size={14} />
        </button>
      )}
      <button
        type="button"
        className="icon-button"
        title={words.remove}
        aria-label={words.remove}
        data-testid="delete-click"
        disabled={busy}
        onClick={() => run(remove)}
      >
        <Trash2 size={14} />
      </button>
      {error && <Notice kind="warn">{error}</Notice>}
    </>
  )
}

const ONE = {
  pin: t`Pin: keep it on the disk beyond every limit`,
  unpin: t`Unpin`,
  remove: t`Delete this click and its tests`,
}

const several = (count: number): typeof ONE => ({
  pin: t`Pin these ${count} clicks: keep them on the disk beyond every limit`,
  unpin: t`Unpin these ${count} clicks`,
  remove: t`Delete these ${count} clicks and their tests`,
})
