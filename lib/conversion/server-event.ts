import type { ConversionsApi, Draft } from '../capi/definition'
import { conversionOfFields } from '../capi/form/conversion'
import type { ServerEvent } from '../pixels/dedup'

/** What the APIs call the ID by which an event is recognised, and what they send it to; the first that is there counts. */
const ID_FIELDS = ['event_id', 'conversion_id', 'transaction_id']
const DATASET_FIELDS = ['dataset', 'pixel', 'pixel_id', 'event_source_id', 'measurement_id']

/** The event of an API's form, to be held against a pixel's. */
export function serverEvent({ conversion }: Pick<ConversionsApi, 'conversion'>, fields: Draft): ServerEvent {
  const first = (names: readonly string[]) => names.map((name) => fields[name]).find(Boolean) ?? ''
  const { value = '', currency = '', time } = conversionOfFields(conversion, fields)
  const at = Number(time)
  return {
    event: fields[conversion.event.field] ?? '',
    id: first(ID_FIELDS),
    dataset: first(DATASET_FIELDS),
    value,
    currency,
    ...(time && Number.isFinite(at) ? { at } : {}),
  }
}
