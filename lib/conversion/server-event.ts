import type { ConversionsApi, Draft } from '../capi/definition'
import { conversionOfFields } from '../capi/form/conversion'
import type { ServerEvent } from '../pixels/dedup'

/** What the APIs call what they send an event to; the first that is there counts. */
const DATASET_FIELDS = ['dataset', 'pixel', 'pixel_id', 'event_source_id', 'measurement_id']

/** The event of an API's form, to be held against a pixel's. */
export function serverEvent({ conversion }: Pick<ConversionsApi, 'conversion'>, fields: Draft): ServerEvent {
  const { value = '', currency = '', time } = conversionOfFields(conversion, fields)
  const at = Number(time)
  return {
    event: fields[conversion.event.field] ?? '',
    id: fields[conversion.eventId] ?? '',
    dataset: DATASET_FIELDS.map((name) => fields[name]).find(Boolean) ?? '',
    value,
    currency,
    ...(time && Number.isFinite(at) ? { at } : {}),
  }
}
