import {
  type Conversion,
  type ConversionEvent,
  type ConversionTexts,
  conversionEvents,
} from '../../schemas/conversion'
import { t } from '../../text'
import type { ConversionNames, Draft } from '../definition'
import { perSecond } from '../request/time-unit'

interface Part {
  part: string
  field: string
  /** The API's text for the conversion's, undefined where it has none, and back. */
  toApi(text: string): string | undefined
  fromApi(text: string): string | undefined
}

/** The API's fields for a conversion. */
export function fieldsOfConversion(names: ConversionNames, conversion: Conversion): Draft {
  const { customer = {}, ...rest } = conversion
  const parts = [
    ...Object.entries(rest),
    ...Object.entries(customer).map(([name, text]) => [`customer.${name}`, text] as const),
  ]
  return fieldsOfTexts(names, Object.fromEntries(parts.map(([part, value]) => [part, String(value)])))
}

/** What was typed into the API's field, as the part of the conversion that it is; '' for what only this API knows. */
export function partOfField(
  names: ConversionNames,
  field: string,
  text: string,
): { part: string; text: string } | undefined {
  const found = partsOf(names).find((each) => each.field === field)
  return found && { part: found.part, text: found.fromApi(text) ?? '' }
}

/** What the API's fields tell of a conversion; an event that only this API knows in its own word. */
export function conversionOfFields(names: ConversionNames, fields: Draft): ConversionTexts {
  const told = partsOf(names).flatMap(({ part, field, fromApi }) => {
    const text = fields[field]
    return text ? [[part, fromApi(text) ?? text]] : []
  })
  return Object.fromEntries(told)
}

/** The fields as typed at this API, and for the rest as typed at another for the same conversion. */
export function typedFields(names: ConversionNames, typed: Draft, conversion: ConversionTexts): Draft {
  const outdated = partsOf(names).filter(
    ({ part, field, fromApi }) => (fromApi(typed[field] ?? '') ?? '') !== (conversion[part] ?? ''),
  )
  const current = Object.fromEntries(
    Object.entries(typed).filter(([name]) => !outdated.some(({ field }) => field === name)),
  )
  return { ...fieldsOfTexts(names, conversion), ...current }
}

function fieldsOfTexts(names: ConversionNames, texts: ConversionTexts): Draft {
  const fields = partsOf(names).flatMap(({ part, field, toApi }) => {
    const text = texts[part] && toApi(texts[part])
    return text ? [[field, text]] : []
  })
  return Object.fromEntries(fields)
}

function partsOf({ event, time, customer, transactionId, value, currency }: ConversionNames): Part[] {
  const same = { transactionId, value, currency }
  const customerFields = Object.entries(customer).map(([name, field]) => [`customer.${name}`, field] as const)
  return [
    {
      part: t`event`,
      field: event.field,
      toApi: (text) => event.names[text as ConversionEvent],
      fromApi: (text) => conversionEvents.find((name) => event.names[name] === text),
    },
    {
      part: t`time`,
      field: time.field,
      toApi: (text) => String(Math.floor(Number(text) * (perSecond[time.unit] / 1000))),
      fromApi: (text) =>
        /^\d{1,17}$/.test(text)
          ? String(Math.floor(Number(text) / (perSecond[time.unit] / 1000)))
          : undefined,
    },
    ...[...Object.entries(same), ...customerFields].flatMap(([part, field]) =>
      field === undefined ? [] : [{ part, field, toApi: asTyped, fromApi: asTyped }],
    ),
  ]
}

function asTyped(text: string): string {
  return text
}
