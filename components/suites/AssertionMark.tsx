import { CircleCheck, CircleMinus, CircleX } from 'lucide-react'
import type { AssertionState } from '@/lib/checks/assertions/assertion'
import { t } from '@/lib/text'
import '@/components/ui/severity.css'

const MARKS = {
  passed: { Icon: CircleCheck, word: t`Passed`, colour: 'ok' },
  failed: { Icon: CircleX, word: t`Failed`, colour: 'bad' },
  'not-applicable': { Icon: CircleMinus, word: t`Not judged`, colour: 'info' },
} as const satisfies Record<AssertionState, unknown>

/** What came of an assertion, by shape and by word as well as by colour. */
export function AssertionMark({ state }: { state: AssertionState }) {
  const { Icon, word, colour } = MARKS[state]
  return <Icon className={`severity ${colour}`} size={14} role="img" aria-label={word} aria-hidden={false} />
}
