import { useState } from 'react'
import { t } from '@/lib/text'
import { copyText } from './copy-text'
import { useForAMoment } from './use-for-a-moment'

/** Whether the last copying went well, for a moment, and the way to copy a text or one that is made first. */
export function useCopied() {
  const [copied, setCopied] = useState<boolean>()
  useForAMoment(copied, setCopied)
  const copy = async (text: string | (() => Promise<string>)) => {
    try {
      setCopied(await copyText(typeof text === 'string' ? text : await text()))
    } catch {
      setCopied(false)
    }
  }
  return { copied, copy }
}

/** What a button says of it; else its own label. */
export function copiedLabel(copied: boolean | undefined, label: string): string {
  if (copied === undefined) return label
  return copied ? t`Copied` : t`The browser did not allow it`
}
