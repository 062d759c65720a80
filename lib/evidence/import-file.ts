import { isNdjson, readNdjson } from './formats/ndjson'
import { importHar, isHar } from './import-har'
import { type Imported, importContent, parseJson } from './import-json'

/** Reads a file of any format that can be shown again, told by its content: JSON, NDJSON or HAR. Never throws. */
export function importFile(text: string): Imported {
  if (isNdjson(text)) {
    try {
      return importContent(readNdjson(text))
    } catch (error) {
      return { ok: false, message: (error as Error).message }
    }
  }
  const parsed = parseJson(text)
  if (!parsed.ok) return parsed
  return isHar(parsed.content) ? importHar(parsed.content) : importContent(parsed.content)
}
