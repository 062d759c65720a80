import type { Platform } from '../schemas/platform'
import { encodeForUrl } from '../templates/encode'
import { fillParts } from '../templates/fill'
import { urlParameters } from '../templates/parameters'
import { parseTemplate } from '../templates/parse'
import { payoutNames } from './aliases'
import { type Drafted, type DraftParameter, isSettled } from './finding'

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
export function roleOf(name: string, { documented }: Pick<Drafted, 'documented'>): Role | undefined {
  const written = documented.get(name)
  if (written === undefined) return BY_NAME.get(name.toLowerCase())
  return BY_WORD[/^\{(\w+)\}$/.exec(written)?.[1] ?? '']
}

/** The parameters for this that have their value. */
export function parametersOf(role: Role, draft: Drafted): DraftParameter[] {
  return draft.parameters.filter(
    (parameter) => roleOf(parameter.name, draft) === role && isSettled(parameter),
  )
}

/** The amounts of a postback; `{cpa},{share}` sends two in one on purpose. */
export function amountsOf(draft: Drafted): DraftParameter[] {
  return parametersOf('payout', draft).filter(({ macros }) => macros.length < 2)
}

/** The parameters of a platform's own template, each with what stands for its value: `{payout}`, or a fixed word. */
export function documentedParameters(receiver: Platform | undefined): ReadonlyMap<string, string> {
  const parts = fillParts(parseTemplate(receiver?.postback?.template ?? ''), {}, encodeForUrl)
  return new Map(urlParameters(parts).map(({ name, written }) => [name, written]))
}
