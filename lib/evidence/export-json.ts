import type { IdIndex } from '../ids'
import type { Click } from '../schemas/click'
import { type ExportFile, exportSchema } from '../schemas/export'
import type { Run } from '../schemas/run'
import { type ReadableKind, type SensitiveKind, sensitiveKindSchema } from '../schemas/sensitive'
import { z } from '../schemas/zod'
import { redactExport } from './redact'

/** Every kind of value that can be redacted; all of them are, unless the user decides otherwise. */
export const redactableKinds: readonly SensitiveKind[] = sensitiveKindSchema.options

interface ExportParts {
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
}: ExportParts): ExportFile {
  const redacted = redactableKinds.filter((kind) => kind === 'secret' || redact.includes(kind))
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

/** The file as text, indented by two spaces, the keys of every object in the order of its schema and no others. */
export function toText(file: ExportFile): string {
  return `${JSON.stringify(inOrder(file, exportSchema), null, 2)}\n`
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
