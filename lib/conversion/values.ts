import { formatPayout } from '../postback/payout-format'
import type { ConversionTexts } from '../schemas/conversion'
import type { Partner } from '../schemas/partner'
import type { FilledValue } from '../schemas/run'
import { t } from '../text'
import { type Part, partOfName } from './meaning'

/** How one receiver writes the parts of a conversion. */
export type Agreed = Pick<Partner, 'name' | 'payout' | 'timeZone'>

const FROM = t`the conversion`

/** What a conversion gives to macros of these names, written as was agreed where something was. */
export function conversionValues(
  names: readonly string[],
  conversion: ConversionTexts,
  words: Readonly<Record<string, string>> = {},
  agreed?: Agreed,
): FilledValue[] {
  return names.flatMap((name) => {
    const part = partOfName(name, words)
    const text = part && conversion[part]
    if (!part || !text) return []
    const value = WRITERS[part]?.(text, name, agreed) ?? text
    return [{ name, value, from: value === text || !agreed ? FROM : t`${FROM}, as ${agreed.name} writes it` }]
  })
}

/** The time as `2026-05-04 12:04:09` in this zone. `at` in milliseconds. */
export function formatDateTime(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(at)
}

type Write = (text: string, name: string, agreed: Agreed | undefined) => string

const WRITERS: Partial<Record<Part, Write>> = {
  value: (text, _name, agreed) => (agreed ? formatPayout(text, agreed.payout) : text),
  // A macro that asks for a date gets one, any other the seconds since the epoch.
  time: (text, name, agreed) => {
    const at = Number(text)
    if (Number.isNaN(new Date(at).getTime())) return text
    return /date/i.test(name) ? formatDateTime(at, agreed?.timeZone ?? 'UTC') : String(Math.floor(at / 1000))
  },
}
