import { Check, Pin, StickyNote } from 'lucide-react'
import type { ListedClick } from '@/components/data/clicks'
import { SeverityMark } from '@/components/ui/SeverityMark'
import { formatClock, formatMoment } from '@/components/ui/times'
import type { JourneyPlace } from '@/lib/journey/place'
import { t } from '@/lib/text'
import { countHops, hostChain } from './ClickFacts'
import './click-note.css'

/** The element of a click in the list. */
export const lineId = (clickId: string) => `click-${clickId}`

interface ClickLineProps {
  row: ListedClick
  /** Pixels below the top of the list. */
  top: number
  chosen: boolean
  marked: boolean
  /** Where it stands in its journey; undefined for a click that is tied to no other. */
  place: JourneyPlace | undefined
  /** The line above, or below, is of the same journey. */
  tied: { above: boolean; below: boolean }
  onChoose: (clickId: string) => void
  onMark: (clickId: string) => void
  /** Marks it and all between it and the chosen one. */
  onMarkUntil: () => void
}

/** One click in two lines: where it went and when; hops, identifiers and what is special about it. */
export function ClickLine({ row, top, chosen, marked, place, tied, onChoose, ...on }: ClickLineProps) {
  const { id, startedAt, firstHost, lastHost, hops, identifiers, severity, sentence, label, note } = row
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it takes the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox keeps the focus and names the active option.
    <div
      role="option"
      id={lineId(id)}
      aria-selected={chosen}
      className={classes('click-line', { marked, 'tied-above': tied.above, 'tied-below': tied.below })}
      style={{ transform: `translateY(${top}px)` }}
      title={[sentence, note].filter(Boolean).join('\n')}
      data-testid="click-row"
      onClick={(event) => {
        if (event.shiftKey) on.onMarkUntil()
        else if (event.ctrlKey || event.metaKey) on.onMark(id)
        else onChoose(id)
      }}
    >
      {marked ? <Check size={14} role="img" aria-label={t`Marked`} /> : <SeverityMark severity={severity} />}
      <span className="hosts mono">{hostChain(firstHost, lastHost)}</span>
      <time className="numbers soft" title={formatMoment(startedAt)}>
        {formatClock(startedAt)}
      </time>
      <span className="more soft">
        {label && <span className="click-tag">{label}</span>}{' '}
        {[countHops(hops), identifiers.join(', ')].filter(Boolean).join(' · ')}
      </span>
      <span className="flags soft">
        {place && (
          <span className="numbers" title={sayPlace(place)} data-testid="journey-mark">
            {t`${place.number} of ${place.count}`}
            {place.forks && '+'}
          </span>
        )}
        {note && <StickyNote size={11} role="img" aria-label={t`With a note`} />}
        {row.pinned && <Pin size={11} role="img" aria-label={t`Pinned`} />}
        {row.held && !row.private && t`session`}
        {row.private && t`private`}
      </span>
    </div>
  )
}

function sayPlace({ number, count, forks }: JourneyPlace): string {
  const journey =
    count === 1
      ? t`Click ${number} of a journey of 1 click`
      : t`Click ${number} of a journey of ${count} clicks`
  return forks ? t`${journey}, after which it forks` : journey
}

function classes(name: string, more: Readonly<Record<string, boolean>>): string {
  return [name, ...Object.keys(more).filter((each) => more[each])].join(' ')
}
