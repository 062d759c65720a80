import { Check, Pin } from 'lucide-react'
import type { ListedClick } from '@/components/data/clicks'
import { SeverityMark } from '@/components/ui/SeverityMark'
import { formatClock, formatMoment } from '@/components/ui/times'
import { countHops, hostChain } from './ClickFacts'

/** The element of a click in the list. */
export const lineId = (clickId: string) => `click-${clickId}`

interface ClickLineProps {
  row: ListedClick
  /** Pixels below the top of the list. */
  top: number
  chosen: boolean
  marked: boolean
  onChoose: (clickId: string) => void
  onMark: (clickId: string) => void
}

/** One click in two lines: where it went and when; hops, identifiers and what is special about it. */
export function ClickLine({ row, top, chosen, marked, onChoose, onMark }: ClickLineProps) {
  const { id, startedAt, firstHost, lastHost, hops, identifiers, severity, sentence } = row
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it takes the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox keeps the focus and names the active option.
    <div
      role="option"
      id={lineId(id)}
      aria-selected={chosen}
      className={marked ? 'click-line marked' : 'click-line'}
      style={{ transform: `translateY(${top}px)` }}
      title={sentence}
      data-testid="click-row"
      onClick={(event) => (event.ctrlKey || event.metaKey ? onMark(id) : onChoose(id))}
    >
      {marked ? <Check size={14} role="img" aria-label="Marked" /> : <SeverityMark severity={severity} />}
      <span className="hosts mono">{hostChain(firstHost, lastHost)}</span>
      <time className="numbers soft" title={formatMoment(startedAt)}>
        {formatClock(startedAt)}
      </time>
      <span className="more soft">
        {[countHops(hops), identifiers.join(', ')].filter(Boolean).join(' · ')}
      </span>
      <span className="flags soft">
        {row.pinned && <Pin size={11} role="img" aria-label="Pinned" />}
        {row.held && !row.private && 'session'}
        {row.private && 'private'}
      </span>
    </div>
  )
}
