import { Keyboard, X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { Fragment, useState } from 'react'
import { t } from '@/lib/text'
import { keyName, SHORTCUTS } from './shortcuts'
import { useShortcut } from './use-shortcut'
import './keyboard.css'

/** What can be done by the keyboard: a button and a key that tell it. */
export function ShortcutsDialog() {
  const [open, setOpen] = useState(false)
  useShortcut('help', (event) => {
    event.preventDefault()
    setOpen(true)
  })
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger asChild>
        <button
          type="button"
          className="icon-button"
          title={t`Keyboard shortcuts (?)`}
          aria-label={t`Keyboard shortcuts`}
          aria-keyshortcuts="?"
          data-testid="shortcuts-open"
        >
          <Keyboard size={14} />
        </button>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog-shade" />
        <Dialog.Content className="dialog shortcuts" aria-describedby={undefined} data-testid="shortcuts">
          <header>
            <Dialog.Title>{t`Keyboard shortcuts`}</Dialog.Title>
            <Dialog.Close className="icon-button" title={t`Close`} aria-label={t`Close`}>
              <X size={14} />
            </Dialog.Close>
          </header>
          <dl>
            {Object.entries(SHORTCUTS).map(([name, { keys, does }]) => (
              <Fragment key={name}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{keyName(key)}</kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </Fragment>
            ))}
          </dl>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
