import { t } from '../../text'
import type { CapiFinding, HashStep } from '../definition'
import { findingOfHash, type HashedField } from './hash-findings'

/** What is to be known of customer values on their way; `hashed` says what is known of a field. */
export function findingsOfSteps(
  steps: readonly HashStep[],
  hashed: Readonly<Record<string, HashedField>>,
  docs: string,
): CapiFinding[] {
  return steps.flatMap((step) => {
    const found = [findingOfNote(step), findingOfHash(step, hashed[step.field] ?? {})]
    return found.flatMap((finding) => (finding ? [{ ...finding, docs }] : []))
  })
}

function findingOfNote({ field, hash, note }: HashStep): CapiFinding | undefined {
  if (!note) return undefined
  return {
    id: hash ? 'value-uncertain' : 'value-left-out',
    severity: note.severity,
    field,
    says: hash ? note.says : t`Left out: ${note.says}`,
    why: t`A customer is matched only when both sides hash the very same text.`,
  }
}
