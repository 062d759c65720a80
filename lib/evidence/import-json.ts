import { clickSchema } from '../schemas/click'
import { type ExportFile, exportSchema } from '../schemas/export'
import { runSchema } from '../schemas/run'
import { z } from '../schemas/zod'
import { t } from '../text'
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
  if (text.trim() === '') return refuse(t`The file is empty.`)
  try {
    return { ok: true, content: JSON.parse(text.replace(/^\uFEFF/, '')) }
  } catch (error) {
    return refuse(t`The file is not JSON: ${(error as Error).message}.`)
  }
}

/** As `importJson`, of a value. */
export function importContent(content: unknown): Imported {
  const checking = checkContent(content)
  for (;;) {
    const step = checking.next()
    if (step.done) return step.value
  }
}

/** As `importContent`, entry by entry: each step says how much is checked, from 0 to 1. */
export function* checkContent(content: unknown): Generator<number, Imported> {
  if (!isAnyFile(content) || content.format !== 'clickscope')
    return refuse(t`The file is JSON, but not a Clickscope export: "format" is not "clickscope".`, 'format')
  const { version } = content
  if (!Number.isInteger(version) || Number(version) < 1)
    return refuse(
      t`The file does not say which version it is: "version" should be a whole number.`,
      'version',
    )
  if (Number(version) > currentVersion)
    return refuse(
      t`The file has version ${Number(version)}, of a newer Clickscope; this one reads versions up to ${currentVersion}. Update the extension.`,
      'version',
    )
  const migrated = migrate(content, Number(version))
  const [clicks, runs] = [entriesOf(migrated.clicks), entriesOf(migrated.runs)]
  const whole = exportSchema.safeParse({
    ...migrated,
    clicks: clicks ? [] : migrated.clicks,
    runs: runs ? [] : migrated.runs,
  })
  if (!whole.success) return damaged(whole.error.issues, migrated)
  const file: ExportFile = { ...whole.data, clicks: [], runs: [] }
  const lists = [
    { name: 'clicks', entries: clicks ?? [], schema: clickSchema, kept: file.clicks },
    { name: 'runs', entries: runs ?? [], schema: runSchema, kept: file.runs },
  ] as const
  const count = lists.reduce((sum, { entries }) => sum + entries.length, 0)
  let checked = 0
  for (const { name, entries, schema, kept } of lists) {
    for (const [index, entry] of entries.entries()) {
      const result = schema.safeParse(entry)
      if (!result.success) return damaged(result.error.issues, migrated, [name, index])
      kept.push(result.data as never)
      checked += 1
      yield checked / count
    }
  }
  return { ok: true, file }
}

function entriesOf(list: unknown): unknown[] | undefined {
  return Array.isArray(list) ? list : undefined
}

function damaged([issue]: readonly z.core.$ZodIssue[], file: AnyFile, within: PropertyKey[] = []): Imported {
  const placed = issue && { ...issue, path: [...within, ...issue.path] }
  const path = z.core.toDotPath(placed?.path ?? within)
  return refuse(
    t`The file is damaged: ${path} ${placed ? explainIssue(placed, file) : t`is not valid`}.`,
    path,
  )
}

function isAnyFile(content: unknown): content is AnyFile {
  return typeof content === 'object' && content !== null && !Array.isArray(content)
}

function refuse(message: string, path?: string): Imported & { ok: false } {
  return { ok: false, message, ...(path ? { path } : {}) }
}
