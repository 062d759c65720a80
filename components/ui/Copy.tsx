import { Check, Copy as CopyIcon, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { copyText } from './copy-text'

const SHOWN_MS = 1_200

/** A button that copies a value whole; `what` names it for those who do not see the place. */
export function Copy({ text, what }: { text: string; what: string }) {
  const [copied, setCopied] = useState<boolean>()
  useEffect(() => {
    if (copied === undefined) return
    const timer = setTimeout(() => setCopied(undefined), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [copied])

  const label = copied === undefined ? `Copy ${what}` : copied ? 'Copied' : 'The browser did not allow it'
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      onClick={() => void copyText(text).then(setCopied)}
    >
      {copied === undefined && <CopyIcon size={13} />}
      {copied === true && <Check size={13} />}
      {copied === false && <X size={13} />}
    </button>
  )
}
