import type { Redactions } from '@/lib/evidence/redactions'
import type { ReadableKind } from '@/lib/schemas/sensitive'
import { t } from '@/lib/text'
import { foundWords, kindLabels, moreWords } from './words'

const SHOWN = 3

interface RedactionRowProps {
  redactions: Redactions
  isReadable: boolean
  onToggle: (kind: ReadableKind) => void
}

/** One kind of value: whether it is hidden, how much of it there is, and what becomes of the first of it. */
export function RedactionRow({ redactions, isReadable, onToggle }: RedactionRowProps) {
  const { kind, samples } = redactions
  return (
    <li data-testid={`redaction-${kind}`}>
      <label className="check">
        <input
          type="checkbox"
          checked={!isReadable}
          disabled={kind === 'secret'}
          onChange={() => kind !== 'secret' && onToggle(kind)}
        />
        <span>
          {kindLabels[kind]} <span className="soft">{kind === 'secret' && t`always hidden · `}</span>
          <span className="soft">{foundWords(redactions)}</span>
        </span>
      </label>
      {samples.length > 0 && (
        <ul className="samples mono">
          {samples.slice(0, SHOWN).map(({ before, after }) => (
            <li key={after}>
              <span>{before}</span> {isReadable ? <b>{t`stays readable`}</b> : <span>→ {after}</span>}
            </li>
          ))}
          {samples.length > SHOWN && <li className="soft">{moreWords(samples.length - SHOWN)}</li>}
        </ul>
      )}
    </li>
  )
}
