import { t } from '../../text'
import { leadingBytes } from './leading-bytes'
import { firstNumber } from './protobuf'
import type { Format, Part } from './reading'

const hourSeconds = 3_600

/**
 * Google's click ID is protobuf in base64url: of Search ads (`EAIaIQ…`, and `C…` of 26 letters before 2016) with the
 * microsecond of the click, of other ads (`Cj0K…`, `CjwK…`) with the second in which its day began in California. That
 * day was measured on twenty links in public repositories.
 */
export const googleClick: Format = {
  name: /^[gd]clid$/,
  pattern: /^(?:EAIaIQ|Cj[0w]KC|C[A-P])[A-Za-z0-9_-]{20,120}$/,
  source: 'https://deedpolloffice.com/blog/articles/decoding-gclid-parameter',
  since: 2006,
  read: ([value]) => timeOf(firstNumber(leadingBytes(value))),
}

function timeOf(number = 0): Part[] {
  if (number > 1e15) return [{ kind: 'time', label: t`Made`, at: Math.floor(number / 1_000) }]
  // Midnight in California is 7 or 8 in UTC; any other second is of a value that was changed.
  const hour = (number / hourSeconds) % 24
  if (hour !== 7 && hour !== 8) return []
  return [{ kind: 'time', label: t`Day`, at: number * 1_000, precision: 'day', note: t`in California` }]
}

/** The same under a name that merchants gave it. */
export const googleClickByShape: Format = {
  ...googleClick,
  name: undefined,
  pattern: /^(?:EAIaIQobChMI[A-Za-z0-9_-]{30,60}|Cj[0w]KC[A-Za-z0-9_-]{50,110})$/,
}
