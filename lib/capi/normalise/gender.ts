import { t } from '../../text'
import { kept, leftOut, type Normalised } from './normalised'
import { compact } from './text'

const INITIALS: ReadonlyMap<string, string> = new Map([
  ['f', 'f'],
  ['female', 'f'],
  ['woman', 'f'],
  ['girl', 'f'],
  ['m', 'm'],
  ['male', 'm'],
  ['man', 'm'],
  ['boy', 'm'],
])

/** `f` or `m`, the two initials Meta takes. */
export function gender(plain: string): Normalised {
  const value = INITIALS.get(compact(plain))
  return value ? kept(value) : leftOut(t`Only f and m are taken.`)
}
