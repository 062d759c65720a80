import { readPayout } from '../postback/payout-format'
import type { BuiltPostback } from '../postback/request'
import type { ConversionTexts } from '../schemas/conversion'
import type { Partner } from '../schemas/partner'
import { formParameters, urlParameters } from '../templates/parameters'
import { macrosIn } from '../templates/parse'
import { type Part, partOfName, parts } from './meaning'
import { type Agreed, formatDateTime } from './values'

/** What one receiver is told of a conversion, in its own way of writing. */
export interface Told {
  name: string
  texts: ConversionTexts
  /** How this receiver writes amounts and times; plain where it was not agreed. */
  agreed?: Agreed
}

/** One part of a conversion as each receiver is told it. */
export interface PartRow {
  part: Part
  /** As typed in the record; '' where it was not. */
  recorded: string
  /** In the order of the receivers; '' for one that is not told the part. */
  cells: { text: string; differs: boolean }[]
}

const PLAIN: Pick<Partner, 'payout'> = { payout: { unit: 'major', decimals: 4, separator: '.' } }

/**
 * The parts of a conversion side by side. A cell differs when it means something else than the record, or where
 * nothing was recorded than the first receiver that is told the part: 12.5 is 12.50, and 1250 in minor units.
 */
export function compareConversion(record: ConversionTexts, told: readonly Told[]): PartRow[] {
  return parts
    .map((part) => rowOf(part, { name: '', texts: record }, told))
    .filter(({ recorded, cells }) => recorded !== '' || cells.some(({ text }) => text !== ''))
}

/** What a postback, as it would be sent, tells of the conversion; `words` are its platform's macro names. */
export function postbackConversion(
  { filled, filledBody }: Pick<BuiltPostback, 'filled' | 'filledBody'>,
  words: Readonly<Record<string, string>> = {},
): ConversionTexts {
  const told = [...urlParameters(filled.parts), ...formParameters(filledBody)].flatMap(
    ({ name, value, written }) => {
      const [macro] = macrosIn(written)
      const part = (macro && partOfName(macro.name, words)) ?? partOfName(name, words)
      return part && value ? [[part, value] as const] : []
    },
  )
  return Object.fromEntries(told.toReversed())
}

function rowOf(part: Part, record: Told, told: readonly Told[]): PartRow {
  const reference = [record, ...told].find(({ texts }) => texts[part])
  return {
    part,
    recorded: record.texts[part] ?? '',
    cells: told.map((one) => {
      const text = one.texts[part] ?? ''
      return { text, differs: text !== '' && reference !== undefined && !isSame(part, reference, one) }
    }),
  }
}

function isSame(part: Part, one: Told, other: Told): boolean {
  return meant(part, one, other) === meant(part, other, one)
}

/** The text in a form in which equal meanings are equal texts; a date stays one where only the other can tell. */
function meant(part: Part, { texts, agreed }: Told, other: Told): string {
  const text = texts[part] ?? ''
  if (part === 'value') return readPayout(text, (agreed ?? PLAIN).payout) ?? text
  if (part !== 'time') return text
  const at = /^\d{13}$/.test(text) ? Number(text) : /^\d{10}$/.test(text) ? Number(text) * 1000 : undefined
  if (at === undefined) return text
  const isDate = /\D/.test(other.texts[part] ?? '')
  return isDate ? formatDateTime(at, other.agreed?.timeZone ?? 'UTC') : String(Math.floor(at / 1000))
}
