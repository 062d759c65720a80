import { unreplacedMacro } from '../../url/macro-shape'
import type { Compared } from './compared'
import type { ExpectedParameter } from './expected'
import type { FiredValue } from './fields'
import type { FiredMatch, MatchChange } from './match'

const CHANGES: Readonly<Record<MatchChange, string>> = {
  're-encoded': 'is written in another encoding',
  'case-folded': 'is in other upper and lower case',
  truncated: 'is cut',
}

/** The fired click ID beside those of the click; `expected` is the one that the template returns. */
export function compareClickId(
  fired: FiredValue | undefined,
  { click, id, fired: matched, changes }: FiredMatch,
  expected: ExpectedParameter | undefined,
  from: string,
): Compared {
  const wanted = expected?.value
  const field = 'click ID'
  const told =
    wanted === undefined ? { expected: id.value, from: `the click, ${id.name}` } : { expected: wanted, from }
  if (!fired || fired.value === matched.value)
    return { field, fired: matched.value, ...told, ...judgeMatched({ id, matched, changes, wanted }) }

  const macro = unreplacedMacro(fired.value)
  if (macro !== undefined) {
    const says = `is the macro ${macro}, which the sender did not fill in`
    return { field, fired: fired.value, ...told, verdict: 'bad', says }
  }
  const own = click.ids.find(({ value }) => value === fired.value)
  if (own && (wanted === undefined || wanted === own.value))
    return {
      field,
      fired: fired.value,
      expected: own.value,
      from: `the click, ${own.name}`,
      verdict: 'same',
      says: '',
    }
  const says = own
    ? `is ${own.name} of the click; the template returns another`
    : 'is carried by no hop of this click; it was found by another value'
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
    return { verdict: 'bad', says: `is ${id.name} of the click; the template returns another` }
  if (changes.length === 0) return { verdict: 'same', says: '' }
  const says = changes.map((change) => CHANGES[change]).join(' and ')
  const lengths = changes.includes('truncated')
    ? ` to ${matched.value.length} of ${id.value.length} characters`
    : ''
  return {
    verdict: changes.every((change) => change === 're-encoded') ? 'warn' : 'bad',
    says: says + lengths,
  }
}
