import type { Finding } from '@/lib/checks/finding'
import { t } from '@/lib/text'

/** `hop 2`, or `hops 2–3`; hops are counted from 1 for people. */
export function placeWords([from, to]: readonly [number, number]): string {
  return from === to ? t`hop ${from + 1}` : t`hops ${from + 1}–${to + 1}`
}

/** A finding as text for a message to somebody who does not have the click. */
export function findingText({ says, why, value, fix, docs }: Finding): string {
  return [`${says}.`, why, fix, value, docs].filter(Boolean).join('\n')
}

/** How many findings there are that somebody should do something about. */
export function objectionCount(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity !== 'info').length
}
