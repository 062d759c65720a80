import { SeverityMark } from '@/components/ui/SeverityMark'
import type { Finding } from '@/lib/checks/finding'
import type { Verdict } from '@/lib/checks/verdict'
import { t } from '@/lib/text'
import './checks.css'

const SHOWN = 3

interface FewFindingsProps {
  /** Worst first. */
  findings: readonly Finding[]
  /** Its sentence stands above already. */
  verdict: Verdict
  onOpen: () => void
}

/** The worst of what the verdict does not say, and the way to all of it. */
export function FewFindings({ findings, verdict, onOpen }: FewFindingsProps) {
  const others = findings.filter(({ id, says }) => id !== verdict.code || says !== verdict.sentence)
  if (others.length === 0) return null
  const more = others.length - SHOWN
  return (
    <ul className="few-findings" aria-label={t`Findings`}>
      {others.slice(0, SHOWN).map(({ id, severity, says }) => (
        <li key={`${id} ${says}`} data-testid="few-finding">
          <button type="button" onClick={onOpen} title={t`Why, and what to do`}>
            <SeverityMark severity={severity} size={12} />
            <span>{says}</span>
          </button>
        </li>
      ))}
      {more > 0 && (
        <li className="more">
          <button type="button" className="button link" data-testid="more-findings" onClick={onOpen}>
            {t`${more} more`}
          </button>
        </li>
      )}
    </ul>
  )
}
