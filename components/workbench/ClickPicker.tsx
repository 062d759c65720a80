import { ChevronDown } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { flushSync } from 'react-dom'
import { countHops, hostChain } from '@/components/click/ClickFacts'
import type { ListedClick } from '@/components/data/clicks'
import { useShortcut } from '@/components/keyboard/use-shortcut'
import { SEARCH_ID } from '@/components/list/ListSearch'
import { SeverityMark } from '@/components/ui/SeverityMark'
import { formatClock } from '@/components/ui/times'
import { t } from '@/lib/text'

interface ClickPickerProps {
  rows: readonly ListedClick[]
  chosenId: string | undefined
  children: (onPicked: () => void) => ReactNode
}

/** Where there is room, the list itself; in a narrow panel one line with the chosen click that opens the list. */
export function ClickPicker({ rows, chosenId, children }: ClickPickerProps) {
  const [open, setOpen] = useState(false)
  useShortcut('search', (event) => {
    event.preventDefault()
    flushSync(() => setOpen(true))
    document.getElementById(SEARCH_ID)?.focus()
  })
  const chosen = rows.find(({ id }) => id === chosenId)
  return (
    <div className={open ? 'click-picker open' : 'click-picker'}>
      <button type="button" className="picked" aria-expanded={open} onClick={() => setOpen(!open)}>
        {chosen && (
          <>
            <SeverityMark severity={chosen.severity} />
            <span className="mono">{hostChain(chosen.firstHost, chosen.lastHost)}</span>
            <span className="soft">{countHops(chosen.hops)}</span>
            <span className="soft numbers">{formatClock(chosen.startedAt)}</span>
          </>
        )}
        <ChevronDown size={14} aria-label={t`All clicks`} />
      </button>
      <div className="picker-list">{children(() => setOpen(false))}</div>
    </div>
  )
}
