import type { IdIndex } from '../ids'
import { type Click, clickSchema } from '../schemas/click'
import { type ExportFile, exportSchema } from '../schemas/export'
import { type Run, runSchema } from '../schemas/run'
import { type ReadableKind, type SensitiveKind, sensitiveKindSchema } from '../schemas/sensitive'
import { z } from '../schemas/zod'
import type { ExportHead, PartWriter } from './exporter'
import { redactExport } from './redact'

/** Every kind of value that can be redacted; all of them are, unless the user decides otherwise. */
export const redactableKinds: readonly SensitiveKind[] = sensitiveKindSchema.options

interface ExportContent {
  clicks: Click[]
  runs: Run[]
  extensionVersion: string
  /** Milliseconds since the epoch. */
  now: number
  /** The kinds to redact beside secrets, which always are; all when left out. */
  redact?: readonly SensitiveKind[]
  /** By which identifiers are known, which stay readable. */
  index: IdIndex
}

/** An export file of version 1 with these clicks and runs, redacted. */
export function exportJson({
  clicks,
  runs,
  extensionVersion,
  now,
  redact = redactableKinds,
  index,
}: ExportContent): ExportFile {
  const redacted = withSecrets(redact)
  return redactExport(
    { format: 'clickscope', version: 1, exportedAt: now, extensionVersion, redacted, clicks, runs },
    redacted,
    index,
  )
}

/** The kinds to redact where the user leaves some readable. */
export function kindsWithout(readable: readonly ReadableKind[]): SensitiveKind[] {
  return redactableKinds.filter((kind) => kind === 'secret' || !readable.includes(kind))
}

/** These kinds in the order of the schema, secrets always among them. */
export function withSecrets(kinds: readonly SensitiveKind[]): SensitiveKind[] {
  return redactableKinds.filter((kind) => kind === 'secret' || kinds.includes(kind))
}

/** The file as text, indented by two spaces, the keys of every object in the order of its schema and no others. */
export function toText(file: ExportFile): string {
  return `${JSON.stringify(inOrder(file, exportSchema), null, 2)}\n`
}

/** The text of such a file in parts. */
export function jsonParts(head: ExportHead): PartWriter {
  const headText = JSON.stringify(inOrder(head, exportSchema.omit({ clicks: true, runs: true })), null, 2)
  const clicks = listWriter(clickSchema)
  const runs = listWriter(runSchema)
  return {
    head: `${headText.slice(0, -'\n}'.length)},\n  "clicks": [`,
    clicks: clicks.next,
    *rest(all) {
      yield `${clicks.end()},\n  "runs": [`
      for (const run of all) yield runs.next([run])
      yield `${runs.end()}\n}\n`
    },
  }
}

/** Writes the entries of one of the lists of the file. */
function listWriter<Entry>(schema: z.ZodType<Entry>) {
  let isEmpty = true
  return {
    next(entries: readonly Entry[]): string {
      if (entries.length === 0) return ''
      const separator = isEmpty ? '\n' : ',\n'
      isEmpty = false
      // As deep in lists as in the file, for the same indentation.
      const text = JSON.stringify([entries.map((entry) => inOrder(entry, schema))], null, 2)
      return separator + text.slice('[\n  [\n'.length, -'\n  ]\n]'.length)
    },
    end: () => (isEmpty ? ']' : '\n  ]'),
  }
}

function inOrder(value: unknown, schema: unknown): unknown {
  if (value === undefined) return undefined
  if (schema instanceof z.ZodOptional) return inOrder(value, schema.unwrap())
  if (schema instanceof z.ZodArray) return (value as unknown[]).map((item) => inOrder(item, schema.element))
  if (!(schema instanceof z.ZodObject)) return value
  const fields = value as Record<string, unknown>
  return Object.fromEntries(
    Object.entries(schema.shape).map(([key, field]) => [key, inOrder(fields[key], field)]),
  )
}
