import { t } from '../../text'
import { kept, leftOut, type Normalised } from './normalised'
import { words } from './text'

/** A first or last name: lower case, no punctuation, accents and other alphabets kept. */
export function name(plain: string): Normalised {
  const value = words(plain)
  if (!/\p{L}/u.test(value)) return leftOut(t`No letter is left once punctuation is removed.`)
  if (value.includes(' '))
    return kept(value, {
      severity: 'info',
      says: t`The rule is silent on spaces inside a name, and official libraries differ; kept as one space.`,
    })
  if (plain.normalize('NFC') !== plain)
    return kept(value, {
      severity: 'info',
      says: t`The rule is silent on accents typed as separate marks; joined with their letter (NFC).`,
    })
  return kept(value)
}
