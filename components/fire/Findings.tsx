import { SeverityMark } from '@/components/ui/SeverityMark'

interface ShownFinding<Fix> {
  id: string
  severity: 'error' | 'warn' | 'info'
  says: string
  why: string
  where?: string
  field?: string
  fix?: Fix | string
  docs?: string
}

interface FindingsProps<Fix> {
  findings: readonly ShownFinding<Fix>[]
  onFix?: (fix: Fix) => void
}

/** An error keeps the test from being sent, but costs nobody money. */
const MARKS = { error: 'warn', warn: 'warn', info: 'info' } as const

/** What is wrong before anything is sent: what, where, why, and the way out. */
export function Findings<Fix extends { says: string }>({ findings, onFix }: FindingsProps<Fix>) {
  if (findings.length === 0) return null
  return (
    <ul className="findings" aria-label="Findings" data-testid="findings">
      {findings.map(({ id, severity, where, field, says, why, fix, docs }) => (
        <li key={`${id} ${where ?? field} ${says}`} className={severity}>
          <SeverityMark severity={MARKS[severity]} />
          <div>
            <p>
              {severity === 'error' && <strong>Blocks sending. </strong>}
              {where && <span className="soft">{where}: </span>}
              <strong>{says}</strong> {why}
            </p>
            {typeof fix === 'string' && <p>{fix}</p>}
            {typeof fix === 'object' && onFix && (
              <button type="button" className="button link" onClick={() => onFix(fix)}>
                {fix.says}
              </button>
            )}
            {docs && (
              <a href={docs} target="_blank" rel="noreferrer">
                Documentation
              </a>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
