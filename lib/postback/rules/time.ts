import { t } from '../../text'
import { placeOf, type Rule } from '../finding'
import { revaluing } from '../fixes'
import { parametersOf } from '../roles'

/** Names that say themselves that they take milliseconds. */
const MILLISECONDS = /ms$|milli/i

/** Rules about points in time; seconds have ten digits until the year 2286, milliseconds thirteen. */
export const timeRules: readonly Rule[] = [
  {
    id: 'milliseconds',
    severity: 'warn',
    why: t`Read as seconds it lies tens of thousands of years ahead, and the conversion is refused.`,
    check: (draft) =>
      parametersOf('time', draft)
        .filter(({ name, value }) => /^1\d{12}$/.test(value) && !MILLISECONDS.test(name))
        .map((parameter) => ({
          where: placeOf(parameter),
          says: t`${parameter.name} is in milliseconds; most receivers take seconds.`,
          fix: revaluing(draft, parameter, parameter.value.slice(0, -3)),
        })),
  },
  {
    id: 'seconds',
    severity: 'warn',
    why: t`Read as milliseconds it lies in January 1970, and the conversion is refused as too old.`,
    check: (draft) =>
      parametersOf('time', draft)
        .filter(({ name, value }) => /^1\d{9}$/.test(value) && MILLISECONDS.test(name))
        .map((parameter) => ({
          where: placeOf(parameter),
          says: t`${parameter.name} is in seconds, and its name asks for milliseconds.`,
          fix: revaluing(draft, parameter, `${parameter.value}000`),
        })),
  },
]
