import type { Platform } from '../schemas/platform'
import { encodeForUrl } from '../templates/encode'
import { fillParts } from '../templates/fill'
import { urlParameters } from '../templates/parameters'
import { parseTemplate } from '../templates/parse'
import { payoutNames } from './aliases'
import { type Drafted, receiverOf } from './finding'

/** What a parameter is for, beyond returning the click ID. */
export type Role = 'payout' | 'currency' | 'time'

/** By the words of the catalogue's templates. */
const BY_WORD: Readonly<Record<string, Role>> = {
  payout: 'payout',
  amount: 'payout',
  revenue: 'payout',
  currency: 'currency',
  event_time: 'time',
}

const BY_NAME: ReadonlyMap<string, Role> = new Map([
  ...payoutNames.map((name) => [name, 'payout'] as const),
  ...['currency', 'cur', 'curr', 'currency_code', 'cnv_currency', 'offer_currency'].map(
    (name) => [name, 'currency'] as const,
  ),
  ...['time', 'timestamp', 'ts', 'event_time', 'eventtime', 'conversion_time', 'timestamp_ms'].map(
    (name) => [name, 'time'] as const,
  ),
])

/** What a parameter of this name is for: as its receiver documents it, else as most do. */
export function roleOf(name: string, draft: Pick<Drafted, 'receivers'>): Role | undefined {
  const receiver = receiverOf(draft)
  const word = receiver && documentedWord(receiver, name)
  return word === undefined ? BY_NAME.get(name.toLowerCase()) : BY_WORD[word]
}

/** The text that stands for this parameter in the receiver's own template: `{payout}`, or a fixed word. */
export function documentedValue({ postback }: Platform, name: string): string | undefined {
  const parts = fillParts(parseTemplate(postback?.template ?? ''), {}, encodeForUrl)
  return urlParameters(parts).find((parameter) => parameter.name === name)?.written
}

/** The one macro of that text, by name; undefined where the template has no such parameter. */
function documentedWord(receiver: Platform, name: string): string | undefined {
  const written = documentedValue(receiver, name)
  return written === undefined ? undefined : (/^\{(\w+)\}$/.exec(written)?.[1] ?? '')
}
