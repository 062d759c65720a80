import { useState } from 'react'
import { copyText } from '@/components/ui/copy-text'
import { cutMiddle } from '@/components/ui/cut-middle'
import { useForAMoment } from '@/components/ui/use-for-a-moment'
import { t } from '@/lib/text'
import { useShortcut } from './use-shortcut'
import './keyboard.css'

/** What the copy key copies where nothing with a value of its own has the focus. */
export function CopyByKey({ otherwise }: { otherwise: string | undefined }) {
  const [said, setSaid] = useState<string>()
  useForAMoment(said, setSaid)
  useShortcut('copy', async (event) => {
    event.preventDefault()
    const text = focusedText() ?? otherwise
    if (!text) setSaid(t`There is nothing to copy here.`)
    else setSaid((await copyText(text)) ? t`Copied ${cutMiddle(text)}` : t`The browser did not allow it.`)
  })
  return (
    <output className="copied-note mono" data-testid="copied-note">
      {said}
    </output>
  )
}

/** What the focused thing stands for; an element says it by `data-copy`. */
function focusedText(): string | undefined {
  const carrier = document.activeElement?.closest<HTMLElement>('[data-copy]')
  return carrier?.dataset.copy || undefined
}
