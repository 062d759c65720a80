import { jsonParts } from '../export-json'
import { exporterOf } from '../exporter'

/** Clickscope's own format, with all that is known; its JSON Schema is published. */
export const jsonFormat = exporterOf({
  id: 'json',
  label: 'JSON',
  extension: 'json',
  mime: 'application/json',
  inParts: jsonParts,
})
