import type { SuiteResult } from '@/lib/checks/assertions/assertion'
import { tallyOf, tallyWords } from '@/lib/checks/assertions/tally'
import { AssertionMark } from './AssertionMark'
import './assertions.css'

interface AssertionsLineProps {
  results: readonly SuiteResult[]
  onOpen: () => void
}

/** What came of the suites in a few words, and the way to all of it. */
export function AssertionsLine({ results, onOpen }: AssertionsLineProps) {
  const tally = tallyOf(results)
  const words = tallyWords(tally)
  if (words === '') return null
  return (
    <p className="assertions-line">
      <AssertionMark state={tally.failed > 0 ? 'failed' : 'passed'} />
      <button type="button" className="button link" data-testid="assertions-line" onClick={onOpen}>
        {words}
      </button>
    </p>
  )
}
