import { t } from '../../text'
import { decodePercent } from '../../url/decode'
import { clickIdNames } from '../aliases'
import { type Drafted, type DraftParameter, hostEnd, isSettled, placeOf, type Rule } from '../finding'
import { replacing, replacingAll, revaluing } from '../fixes'
import { roleOf } from '../roles'

const ESCAPED_TWICE = /%25(?=[0-9a-f]{2})/gi
/** A destination inside a destination is rightly escaped twice. */
const HOLDS_URL = /:\/\/|%(?:25)?3a%(?:25)?2f/i
const STRAY_PERCENT = /%(?![0-9a-f]{2})/gi
/** Beyond ASCII, less what the rules about text have findings of their own for. */
const BEYOND_ASCII =
  /(?:(?![\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\u2018-\u201e\u2039\u203a\u00ab\u00bb])[\u0080-\u{10ffff}])+/gu

/** Rules about percent escapes: a value is escaped once, and the receiver unescapes it once. */
export const encodingRules: readonly Rule[] = [
  {
    id: 'escaped-twice',
    severity: 'warn',
    why: t`The receiver unescapes once, and keeps what is left as part of the value.`,
    check: (draft) =>
      draft.parameters.flatMap((parameter) => {
        const { field, valueAt, written } = parameter
        if (HOLDS_URL.test(written) || written.search(ESCAPED_TWICE) < 0) return []
        const place = { field, at: valueAt, length: written.length }
        const once = written.replace(ESCAPED_TWICE, '%')
        return [
          {
            where: placeOf(parameter),
            says: t`${parameter.name} is percent-encoded twice.`,
            fix: replacing(draft, place, once, t`Encode it once`),
          },
        ]
      }),
  },
  {
    id: 'value-escaped-already',
    severity: 'warn',
    why: t`Values of macros are encoded when they are put in: this one arrives with its escapes.`,
    check: (draft) =>
      draft.parameters.flatMap((parameter) => {
        const [macro, ...more] = parameter.macros
        const given = more.length === 0 ? macro?.value : undefined
        if (given === undefined || HOLDS_URL.test(given) || decodePercent(given) === given) return []
        return [
          {
            where: placeOf(parameter),
            says: t`The value of ${macro?.macro} is percent-encoded already.`,
            fix:
              macro?.macro === parameter.written
                ? revaluing(draft, parameter, decodePercent(given))
                : undefined,
          },
        ]
      }),
  },
  {
    id: 'stray-percent',
    severity: 'warn',
    why: t`A percent sign begins an escape: receivers drop it, or refuse the whole address.`,
    check: (draft) => {
      const strays = [...draft.covered.matchAll(STRAY_PERCENT)]
      if (strays.length === 0) return []
      const fix = replacingAll(draft, strays, () => '%25', 'Write %25')
      return [{ where: t`template`, says: t`There is a percent sign that begins no escape.`, fix }]
    },
  },
  {
    id: 'plus-sign',
    severity: 'warn',
    why: t`Receivers read + as a space. Where a plus is meant it must be written %2B.`,
    check: (draft) =>
      draft.parameters
        .filter((parameter) => parameter.written.includes('+') && isPlusMeant(draft, parameter))
        .map((parameter) => ({
          where: placeOf(parameter),
          says: t`The + in ${parameter.name} arrives as a space.`,
          fix: replacing(
            draft,
            { field: parameter.field, at: parameter.valueAt, length: parameter.written.length },
            parameter.written.replaceAll('+', '%2B'),
            'Write %2B',
          ),
        })),
  },
  {
    id: 'non-ascii',
    severity: 'warn',
    why: t`Senders encode such letters each in their own way, or send them as they are.`,
    check: (draft) => {
      // Letters of the host are another matter.
      const start = hostEnd(draft)
      const letters = [...draft.covered.matchAll(BEYOND_ASCII)].filter(({ index }) => index >= start)
      if (letters.length === 0) return []
      const fix = replacingAll(
        draft,
        letters,
        (found) => encodeURIComponent(found.toWellFormed()),
        'Percent-encode',
      )
      return [{ where: t`template`, says: t`“${letters[0]?.[0]}” is not written in ASCII.`, fix }]
    },
  },
]

/** A plus is part of an ID, a point in time, an address or a phone number; elsewhere it may be a space. */
function isPlusMeant(draft: Drafted, parameter: DraftParameter): boolean {
  const { name, value, written, macros } = parameter
  if (macros.length > 0 || !isSettled(parameter)) return false
  return (
    clickIdNames.includes(name) ||
    roleOf(name, draft) === 'time' ||
    /^\+\d{5,}/.test(written) ||
    /^\S+ \S+@\S+\.\S+$/.test(value)
  )
}
