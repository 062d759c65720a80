import type { Known } from '../ids/known'
import type { Click } from '../schemas/click'
import type { ExportFile } from '../schemas/export'
import type { Run } from '../schemas/run'

/** What every format is written from: the redacted file, and what its clicks are read with. */
export interface ExportModel {
  file: ExportFile
  known: Known
}

/** What concerns the whole file. */
export type ExportHead = Omit<ExportFile, 'clicks' | 'runs'>

/** A file that is written a part at a time; its parts in their order are its text. */
export interface PartWriter {
  head: string
  /** Given all clicks, not redacted yet, before the first is written: for what spans several of them. */
  look?: (clicks: readonly Click[]) => void
  /** The next clicks, and all runs of these clicks. */
  clicks: (clicks: readonly Click[], runs: readonly Run[]) => string
  /** What follows the last click, given all runs of the file. */
  rest: (runs: readonly Run[]) => Iterable<string>
}

/** One format of an export, as its file says it. */
interface Format {
  id: string
  /** Its name in the menu. */
  label: string
  /** Of its files, without a dot. */
  extension: string
  mime: string
  /** What is written must come from what the writer is given alone, which is all that was redacted. */
  inParts: (head: ExportHead, known: Known) => PartWriter
}

export interface Exporter extends Format {
  /** The text of a whole file. */
  write: (model: ExportModel) => string
}

/** A format that can write a file at once, too. */
export function exporterOf(format: Format): Exporter {
  return { ...format, write: (model) => textOf(model, format) }
}

function textOf({ file: { clicks, runs, ...head }, known }: ExportModel, { inParts }: Format): string {
  const writer = inParts(head, known)
  writer.look?.(clicks)
  return [writer.head, writer.clicks(clicks, runs), ...writer.rest(runs)].join('')
}
