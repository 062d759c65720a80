import { byWords, howWords, outcomeWords } from '@/components/click/words'
import type { ComparedHop, ComparedPart, Excuse, PartKind } from '@/lib/compare/comparison'
import { counts } from '@/lib/compare/comparison'
import type { By, How, Outcome } from '@/lib/schemas/click'
import { t } from '@/lib/text'

export const NO_LAST_GOOD = t`No earlier click of this link landed with nothing lost and no problem. Choose another to compare with.`

/** What a part is, before its name; '' where the name says it. */
export const kindWords: Readonly<Record<PartKind, string>> = {
  error: '',
  status: '',
  method: '',
  how: '',
  by: '',
  'answered-from': '',
  url: t`URL’s`,
  parameter: t`parameter`,
  field: t`form field`,
  'sent-cookie': t`sent cookie`,
  'set-cookie': t`set cookie`,
  'request-header': t`request`,
  'response-header': t`response`,
  time: '',
  click: '',
}

/** A value as it is said on the screen. */
export function wordOf({ kind, name }: ComparedPart, value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  if (kind === 'how') return howWords[value as How]
  if (kind === 'by') return byWords[value as By]
  return name === 'outcome' ? outcomeWords[value as Outcome] : value
}

/** Why a difference does not count. */
export const excuseWords: Readonly<Record<Excuse, string>> = {
  'click-id': t`differs as expected, both present`,
  hidden: t`hidden values, cannot be compared`,
  unread: t`not told on one side`,
  'given-here': t`set by the answer on the other side`,
  noise: t`differs from answer to answer`,
}

/** What is said of a part beside its two values. */
export function changeWord({ change, excuse }: Pick<ComparedPart, 'change' | 'excuse'>): string {
  if (excuse) return excuseWords[excuse]
  return { same: t`the same`, changed: t`differs`, added: t`only in B`, removed: t`only in A` }[change]
}

/** What is said of two hops. */
export function hopWord(hop: ComparedHop): string {
  if (hop.change !== 'changed') return changeWord(hop)
  const count = hop.parts.filter(counts).length
  return count === 1 ? t`1 difference` : t`${count} differences`
}

/** `12 unchanged, 3 that do not count`; '' for none. */
export function foldedWord(parts: readonly ComparedPart[]): string {
  const unchanged = parts.filter(({ change }) => change === 'same').length
  const excused = parts.length - unchanged
  return [
    unchanged > 0 && t`${unchanged} unchanged`,
    excused > 0 && (excused === 1 ? t`1 that does not count` : t`${excused} that do not count`),
  ]
    .filter(Boolean)
    .join(', ')
}
