import type { IdIndex } from '../ids'
import { type Click, clickSchema } from '../schemas/click'
import { type ExportFile, exportSchema } from '../schemas/export'
import { type Run, runSchema } from '../schemas/run'
import { type ReadableKind, type SensitiveKind, sensitiveKindSchema } from '../schemas/sensitive'
import type { ExportHead, PartWriter } from './exporter'
import { listText } from './formats/json-list'
import { inOrderOf } from './in-order'
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

const headInOrder = inOrderOf(exportSchema.omit({ clicks: true, runs: true }))
const clickInOrder = inOrderOf(clickSchema)
const runInOrder = inOrderOf(runSchema)

/** The text of such a file in parts. */
export function jsonParts(head: ExportHead): PartWriter {
  const headText = JSON.stringify(headInOrder(head), null, 2)
  const clicks = listText(2)
  const runs = listText(2)
  return {
    head: `${headText.slice(0, -'\n}'.length)},\n  "clicks": [`,
    clicks: (some) => clicks.next(some.map(clickInOrder)),
    *rest(all) {
      yield `${clicks.end()},\n  "runs": [`
      for (const run of all) yield runs.next([runInOrder(run)])
      yield `${runs.end()}\n}\n`
    },
  }
}
