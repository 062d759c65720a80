import { Check, Copy as CopyIcon, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { copyText } from './copy-text'

const SHOWN_MS = 1_200

interface CopyProps {
  /** The value, or what makes it when it is asked for. */
  text: string | (() => Promise<string>)
  /** Its name for those who do not see the place. */
  what: string
  testId?: string
}

/** A button that copies a value whole. */
export function Copy({ text, what, testId }: CopyProps) {
  const [copied, setCopied] = useState<boolean>()
  useEffect(() => {
    if (copied === undefined) return
    const timer = setTimeout(() => setCopied(undefined), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [copied])

  const copy = async () => {
    try {
      setCopied(await copyText(typeof text === 'string' ? text : await text()))
    } catch {
      setCopied(false)
    }
  }
  const label = copied === undefined ? `Copy ${what}` : copied ? 'Copied' : 'The browser did not allow it'
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      data-testid={testId}
      onClick={() => void copy()}
    >
      {copied === undefined && <CopyIcon size={13} />}
      {copied === true && <Check size={13} />}
      {copied === false && <X size={13} />}
    </button>
  )
}
