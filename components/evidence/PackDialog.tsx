import { PackageCheck, X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useState } from 'react'
import { useShortcut } from '@/components/keyboard/use-shortcut'
import { t } from '@/lib/text'
import { PackForm } from './PackForm'
import type { Packed, Packing } from './packing'

/** The evidence pack: what is hidden in it, what is made, and the ways to get it. */
export function PackDialog({ packed, packing }: { packed: Packed; packing: Packing }) {
  const [open, setOpen] = useState(false)
  useShortcut('pack', () => setOpen(true))
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger asChild>
        <button
          type="button"
          className="icon-button"
          title={t`Evidence pack (x)`}
          aria-label={t`Evidence pack`}
          data-testid="evidence-pack"
        >
          <PackageCheck size={14} />
        </button>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog-shade" />
        <Dialog.Content className="dialog evidence" aria-describedby={undefined} data-testid="pack-dialog">
          <header>
            <Dialog.Title>
              {t`Evidence pack`}{' '}
              <span className="soft">
                {packed.clicks.length === 1
                  ? t`of this click`
                  : t`of this journey of ${packed.clicks.length} clicks`}
              </span>
            </Dialog.Title>
            <Dialog.Close
              className="icon-button"
              title={t`Close`}
              aria-label={t`Close`}
              data-testid="pack-close"
            >
              <X size={14} />
            </Dialog.Close>
          </header>
          <PackForm packed={packed} packing={packing} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
