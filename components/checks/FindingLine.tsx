import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { Copy } from '@/components/ui/Copy'
import { MiddleCut } from '@/components/ui/MiddleCut'
import { SeverityMark } from '@/components/ui/SeverityMark'
import type { Finding } from '@/lib/checks/finding'
import { t } from '@/lib/text'
import { findingText, placeWords } from './finding-words'

interface FindingLineProps {
  finding: Finding
  /** Shows a hop, counted from 0. */
  onHop: (hop: number) => void
}

/** One finding in one line: what it says and where; opened, why it matters and what to do. */
export function FindingLine({ finding, onHop }: FindingLineProps) {
  const [open, setOpen] = useState(false)
  const { id, severity, place, says, why, value, docs, fix } = finding
  return (
    <li className="finding" data-testid="finding" data-check={id}>
      <div className="finding-line">
        <button type="button" className="says" aria-expanded={open} onClick={() => setOpen(!open)}>
          <ChevronRight className="chevron" size={12} aria-hidden />
          <SeverityMark severity={severity} />
          <span>{says}</span>
        </button>
        {place.hops && (
          <button
            type="button"
            className="button link"
            title={t`Show it among the hops`}
            onClick={() => onHop(place.hops?.[1] ?? 0)}
          >
            {placeWords(place.hops)}
          </button>
        )}
        <Copy text={findingText(finding)} what={t`finding`} />
      </div>
      {open && (
        <div className="finding-detail">
          <p>{why}</p>
          {fix && (
            <p>
              <strong>{t`What to do:`}</strong> {fix}
            </p>
          )}
          {value && (
            <p className="offends">
              <MiddleCut text={value} />
              <Copy text={value} what={t`value`} />
            </p>
          )}
          {docs && (
            <a href={docs} target="_blank" rel="noopener noreferrer">
              {new URL(docs).hostname}
            </a>
          )}
        </div>
      )}
    </li>
  )
}
