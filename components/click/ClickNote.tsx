import { useWritten } from '@/components/data/written'
import { Notice } from '@/components/ui/Notice'
import { command } from '@/lib/messages'
import type { Click } from '@/lib/schemas/click'
import { t } from '@/lib/text'
import './click-note.css'

/** The first field of the note, which a shortcut puts the cursor in. */
export const LABEL_ID = 'click-label'

interface ClickNoteProps {
  click: Click
  /** In this session's memory only. */
  held: boolean
  /** The user is at it: it must not go away while it is emptied. */
  onFocus: () => void
}

/** The user's own words about a click, kept as they are typed. */
export function ClickNote({ click, held, onFocus }: ClickNoteProps) {
  const { written, type, keepNow, error } = useWritten(
    { label: click.label ?? '', note: click.note ?? '' },
    (words) => command('annotate-click', { clickId: click.id, ...words }),
  )
  return (
    <div className="click-note">
      <input
        id={LABEL_ID}
        className="input"
        aria-label={t`Label`}
        placeholder={t`Label`}
        maxLength={LONGEST_LABEL}
        value={written.label}
        data-testid="click-label"
        onChange={({ target }) => type({ label: target.value })}
        onFocus={onFocus}
        onBlur={keepNow}
      />
      <textarea
        className="input"
        aria-label={t`Note`}
        placeholder={t`Note, also in exports`}
        rows={2}
        maxLength={LONGEST_NOTE}
        value={written.note}
        data-testid="click-note"
        onChange={({ target }) => type({ note: target.value })}
        onFocus={onFocus}
        onBlur={keepNow}
      />
      {held && (written.label || written.note) && (
        <p className="soft">{t`Pin the click to keep it, and this note, after the browser ends.`}</p>
      )}
      {error && <Notice kind="warn">{t`The note could not be kept: ${error}`}</Notice>}
    </div>
  )
}

/** The same, where they cannot be changed; nothing where there are none. */
export function WrittenNote({ click: { label, note } }: { click: Click }) {
  if (!label && !note) return null
  return (
    <p className="written-note" data-testid="written-note">
      {label && <span className="click-tag">{label}</span>} {note}
    </p>
  )
}

const LONGEST_LABEL = 60
const LONGEST_NOTE = 2_000
