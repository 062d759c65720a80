import { SeverityMark } from '@/components/ui/SeverityMark'
import { t } from '@/lib/text'

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
  /** How many rules looked, where that is worth saying. */
  rules?: number
  /** What an error does, as a sentence. */
  blocks?: string
  onFix?: (fix: Fix) => void
}

/** An error keeps the test from being sent, but costs nobody money. */
const MARKS = { error: 'warn', warn: 'warn', info: 'info' } as const

/** What is wrong before anything is sent: what, where, why, and the way out. */
export function Findings<Fix extends { says: string }>({
  findings,
  rules,
  blocks = t`Blocks sending.`,
  onFix,
}: FindingsProps<Fix>) {
  return (
    <>
      {rules !== undefined && (
        <p className="soft" role="status" data-testid="rules-ran">
          {t`${rules} rules ran: ${tally(findings)}`}
        </p>
      )}
      {findings.length > 0 && <FindingList findings={findings} blocks={blocks} onFix={onFix} />}
    </>
  )
}

const KINDS = [
  { severity: 'error', words: (count: number) => (count === 1 ? t`1 error` : t`${count} errors`) },
  { severity: 'warn', words: (count: number) => (count === 1 ? t`1 warning` : t`${count} warnings`) },
  { severity: 'info', words: (count: number) => (count === 1 ? t`1 note` : t`${count} notes`) },
] as const

/** E.g. "1 error, 3 warnings"; "nothing found" where there is nothing. */
function tally(findings: readonly ShownFinding<unknown>[]): string {
  const counts = KINDS.flatMap(({ severity, words }) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    return count === 0 ? [] : [words(count)]
  })
  return counts.join(', ') || t`nothing found`
}

function FindingList<Fix extends { says: string }>({ findings, blocks, onFix }: FindingsProps<Fix>) {
  return (
    <ul className="findings" aria-label={t`Findings`} data-testid="findings">
      {findings.map(({ id, severity, where, field, says, why, fix, docs }) => (
        <li key={`${id} ${where ?? field} ${says}`} className={severity}>
          <SeverityMark severity={MARKS[severity]} />
          <div>
            <p>
              {severity === 'error' && <strong>{blocks} </strong>}
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
                {t`Documentation`}
              </a>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
