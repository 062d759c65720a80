import { allOf, t } from '../../text'
import { unreplacedMacro } from '../../url/macro-shape'
import type { Compared } from './compared'
import type { ExpectedParameter } from './expected'
import type { FiredValue } from './fields'
import type { FiredMatch, MatchChange } from './match'

const CHANGES: Readonly<Record<MatchChange, string>> = {
  're-encoded': t`is written in another encoding`,
  'case-folded': t`is in other upper and lower case`,
  truncated: t`is cut`,
}

/** The fired click ID beside those of the click; `expected` is the one that the template returns. */
export function compareClickId(
  fired: FiredValue | undefined,
  { click, id, fired: matched, changes }: FiredMatch,
  expected: ExpectedParameter | undefined,
  from: string,
): Compared {
  const wanted = expected?.value
  const field = t`click ID`
  const told =
    wanted === undefined ? { expected: id.value, from: t`the click, ${id.name}` } : { expected: wanted, from }
  if (!fired || fired.value === matched.value)
    return { field, fired: matched.value, ...told, ...judgeMatched({ id, matched, changes, wanted }) }

  const macro = unreplacedMacro(fired.value)
  if (macro !== undefined) {
    const says = t`is the macro ${macro}, which the sender did not fill in`
    return { field, fired: fired.value, ...told, verdict: 'bad', says }
  }
  const own = click.ids.find(({ value }) => value === fired.value)
  if (own && (wanted === undefined || wanted === own.value))
    return {
      field,
      fired: fired.value,
      expected: own.value,
      from: t`the click, ${own.name}`,
      verdict: 'same',
      says: '',
    }
  const says = own
    ? t`is ${own.name} of the click; the template returns another`
    : t`is carried by no hop of this click; it was found by another value`
  return { field, fired: fired.value, ...told, verdict: 'bad', says }
}

function judgeMatched({
  id,
  matched,
  changes,
  wanted,
}: Pick<FiredMatch, 'id' | 'changes'> & { matched: FiredValue; wanted: string | undefined }): Pick<
  Compared,
  'verdict' | 'says'
> {
  if (wanted !== undefined && wanted !== id.value)
    return { verdict: 'bad', says: t`is ${id.name} of the click; the template returns another` }
  if (changes.length === 0) return { verdict: 'same', says: '' }
  const says = allOf(changes.map((change) => CHANGES[change]))
  const lengths = changes.includes('truncated')
    ? t` to ${matched.value.length} of ${id.value.length} characters`
    : ''
  return {
    verdict: changes.every((change) => change === 're-encoded') ? 'warn' : 'bad',
    says: says + lengths,
  }
}
