import { AlertDialog } from 'radix-ui'
import type { ReactNode } from 'react'
import { t } from '@/lib/text'

interface ConfirmProps {
  /** The button that asks. */
  children: ReactNode
  title: string
  text: string
  action: string
  testId: string
  onConfirm: () => void
}

/** Asks before something that cannot be undone. */
export function Confirm({ children, title, text, action, testId, onConfirm }: ConfirmProps) {
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger asChild>{children}</AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="dialog-shade" />
        <AlertDialog.Content className="dialog">
          <AlertDialog.Title>{title}</AlertDialog.Title>
          <AlertDialog.Description>{text}</AlertDialog.Description>
          <div className="dialog-actions">
            <AlertDialog.Cancel className="button">{t`Cancel`}</AlertDialog.Cancel>
            <AlertDialog.Action className="button danger" data-testid={testId} onClick={onConfirm}>
              {action}
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
