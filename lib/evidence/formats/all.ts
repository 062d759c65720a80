import type { Exporter } from '../exporter'
import { conversionsCsvFormat, hopsCsvFormat, identifiersCsvFormat } from './csv'
import { harFormat } from './har'
import { jsonFormat } from './json'
import { markdownFormat } from './markdown'
import { ndjsonFormat } from './ndjson'

/** Every format of an export, in the order of the menu. */
export const formats: readonly Exporter[] = [
  jsonFormat,
  harFormat,
  hopsCsvFormat,
  identifiersCsvFormat,
  conversionsCsvFormat,
  markdownFormat,
  ndjsonFormat,
]
