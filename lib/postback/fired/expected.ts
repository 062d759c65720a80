import type { Partner } from '../../schemas/partner'
import type { FilledValue } from '../../schemas/run'
import { fillTemplate, joinParts } from '../../templates/fill'
import { urlParameters } from '../../templates/parameters'
import { splitUrl } from '../../url/split'
import { valuesByName, valuesOfIds } from '../candidates'
import type { SeenClick } from './click-index'

/** What was agreed on, as far as a fired postback can show it; '' where nothing was. */
export interface Agreed {
  payout: string
  currency: string
  /** An IANA name, in which the log writes times without a zone. */
  timeZone: string
  /** With whom, where it is one of the user's partners. */
  partner?: Partner
}

/** A template, and what it was filled with at the last test where it is from one. */
export interface FiredTemplate {
  template: string
  values?: readonly FilledValue[]
  /** "the template", "the last test". */
  from: string
}

/** A parameter that a template sends. */
export interface ExpectedParameter {
  name: string
  /** Undefined where neither the template nor the click tells it. */
  value?: string
  /** The value is one of the click's. */
  ofClick: boolean
}

export interface Expected {
  address: string
  parameters: ExpectedParameter[]
}

/** As `lib/send/mask.ts` writes it in the place of a secret. */
const MASK = '‹secret›'

/** What a template sends for a click; of a secret that was masked only the name is told. */
export function expectedOf({ template, values = [] }: FiredTemplate, click: SeenClick): Expected {
  const ofClick = valuesOfIds(click.ids)
  const carried = new Set(click.ids.map(({ value }) => value))
  // What a test typed for a payout or an order tells nothing of another conversion.
  const chosen = values.filter(({ value }) => carried.has(value))
  const { parts } = fillTemplate(template, valuesByName([...chosen, ...ofClick]))
  const [address = ''] = splitAddress(joinParts(parts))
  return {
    address,
    parameters: urlParameters(parts).map(({ name, value, macros }) => {
      const isTold = macros.every((macro) => macro.value !== undefined) && !value.includes(MASK)
      return {
        name,
        ...(isTold ? { value } : {}),
        ofClick: isTold && macros.length > 0,
      }
    }),
  }
}

/** Scheme, host and path of a URL, and of its host alone. */
export function splitAddress(url: string): [address: string, host: string] {
  const { origin, path } = splitUrl(url)
  return [`${origin}${path}`, origin.replace(/^[^/]*\/\//, '').toLowerCase()]
}
