import { t } from '../../text'
import type { Format, Part } from './reading'

/** Milliseconds from the UUID's epoch, the Gregorian reform of 1582-10-15, to 1970. */
const gregorianMs = 12_219_292_800_000

/** The three parts of the time in a UUID, in hex digits. */
type TimeFields = readonly [first: string, second: string, third: string]

/** Of versions 1 and 6 ticks of 100 ns, in another order of the parts; of version 7 milliseconds. */
const times: Readonly<Record<string, (fields: TimeFields) => number>> = {
  1: ([low, middle, high]) => msOfTicks(high + middle + low),
  6: ([high, middle, low]) => msOfTicks(high + middle + low),
  7: ([high, middle]) => Number.parseInt(high + middle, 16),
}

function msOfTicks(hex: string): number {
  return Number(BigInt(`0x${hex}`) / 10_000n) - gregorianMs
}

/** The time in the 8, 4 and 4 first digits of a UUID; of version 4, which is random, that there is none. */
export function partsOfUuid(low: string, middle: string, high: string): Part[] {
  const version = high[0] ?? ''
  if (version === '4')
    return [{ kind: 'text', label: t`UUID`, value: 'version 4', note: t`random: it holds no time` }]
  const time = times[version]?.([low, middle, high.slice(1)])
  if (time === undefined) return []
  return [{ kind: 'time', label: t`Made`, at: time, note: t`UUID of version ${version}` }]
}

export const uuid: Format = {
  pattern: /^([0-9a-f]{8})-([0-9a-f]{4})-([1467][0-9a-f]{3})-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i,
  source: 'https://www.rfc-editor.org/rfc/rfc9562',
  since: 1998,
  read: ([, low = '', middle = '', high = '']) => partsOfUuid(low, middle, high),
}
