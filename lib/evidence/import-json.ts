import { type ExportFile, exportSchema } from '../schemas/export'
import { z } from '../schemas/zod'
import { type AnyFile, currentVersion, migrate } from './migrations'
import { explainIssue } from './problem'

/** A file that can be shown, or why it cannot be, in plain words; `path` is the place, e.g. `clicks[2].id`. */
export type Imported = { ok: true; file: ExportFile } | { ok: false; message: string; path?: string }

/** Reads the text of an export of this version or an older one; any other text is refused with the reason. */
export function importJson(text: string): Imported {
  const parsed = parseJson(text)
  return parsed.ok ? importContent(parsed.content) : parsed
}

/** The value of a JSON text, or why there is none. */
export function parseJson(text: string): { ok: true; content: unknown } | (Imported & { ok: false }) {
  if (text.trim() === '') return refuse('The file is empty.')
  try {
    return { ok: true, content: JSON.parse(text.replace(/^\uFEFF/, '')) }
  } catch (error) {
    return refuse(`The file is not JSON: ${(error as Error).message}.`)
  }
}

/** As `importJson`, of a value. */
export function importContent(content: unknown): Imported {
  if (!isAnyFile(content) || content.format !== 'clickscope')
    return refuse('The file is JSON, but not a Clickscope export: "format" is not "clickscope".', 'format')
  const { version } = content
  if (!Number.isInteger(version) || Number(version) < 1)
    return refuse('The file does not say which version it is: "version" should be a whole number.', 'version')
  if (Number(version) > currentVersion)
    return refuse(
      `The file has version ${version}, of a newer Clickscope; this one reads versions up to ${currentVersion}. Update the extension.`,
      'version',
    )
  const migrated = migrate(content, Number(version))
  const result = exportSchema.safeParse(migrated)
  if (result.success) return { ok: true, file: result.data }
  const [issue] = result.error.issues
  const path = z.core.toDotPath(issue?.path ?? [])
  return refuse(
    `The file is damaged: ${path} ${issue ? explainIssue(issue, migrated) : 'is not valid'}.`,
    path,
  )
}

function isAnyFile(content: unknown): content is AnyFile {
  return typeof content === 'object' && content !== null && !Array.isArray(content)
}

function refuse(message: string, path?: string): Imported & { ok: false } {
  return { ok: false, message, ...(path ? { path } : {}) }
}
