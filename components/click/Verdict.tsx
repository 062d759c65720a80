import { SeverityMark } from '@/components/ui/SeverityMark'
import type { Statement } from '@/lib/checks/statement'
import './verdict.css'

/** The one sentence that comes first about a click. */
export function Verdict({
  verdict: { severity, sentence },
}: {
  verdict: Pick<Statement, 'severity' | 'sentence'>
}) {
  return (
    <h1 className={`verdict ${severity}`} aria-live="polite">
      <SeverityMark severity={severity} size={16} />
      <span data-testid="verdict">{sentence}</span>
    </h1>
  )
}
