import { SeverityMark } from '@/components/ui/SeverityMark'
import type { Verdict as VerdictOfClick } from '@/lib/checks/verdict'
import './verdict.css'

/** The one sentence that comes first about a click. */
export function Verdict({ verdict: { severity, sentence } }: { verdict: VerdictOfClick }) {
  return (
    <h1 className={`verdict ${severity}`} aria-live="polite">
      <SeverityMark severity={severity} size={16} />
      <span data-testid="verdict">{sentence}</span>
    </h1>
  )
}
