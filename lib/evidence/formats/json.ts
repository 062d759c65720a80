import { jsonParts, toText } from '../export-json'
import type { Exporter } from '../exporter'

/** Clickscope's own format, with all that is known; its JSON Schema is published. */
export const jsonFormat: Exporter = {
  id: 'json',
  label: 'JSON',
  extension: 'json',
  mime: 'application/json',
  write: ({ file }) => toText(file),
  inParts: jsonParts,
}
