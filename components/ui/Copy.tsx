import { Check, Copy as CopyIcon, X } from 'lucide-react'
import { t } from '@/lib/text'
import { copiedLabel, useCopied } from './use-copied'

interface CopyProps {
  /** The value, or what makes it when it is asked for. */
  text: string | (() => Promise<string>)
  /** Its name for those who do not see the place. */
  what: string
  testId?: string
}

/** A button that copies a value whole. */
export function Copy({ text, what, testId }: CopyProps) {
  const { copied, copy } = useCopied()
  const label = copiedLabel(copied, t`Copy ${what}`)
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      data-testid={testId}
      onClick={() => void copy(text)}
    >
      {copied === undefined && <CopyIcon size={13} />}
      {copied === true && <Check size={13} />}
      {copied === false && <X size={13} />}
    </button>
  )
}
