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
  /** The next clicks. */
  clicks: (clicks: readonly Click[]) => string
  /** What follows the last click: the runs, and the end. */
  rest: (runs: readonly Run[]) => Iterable<string>
}

/** One format of an export. */
export interface Exporter {
  id: string
  /** Its name in the menu. */
  label: string
  /** Of its files, without a dot. */
  extension: string
  mime: string
  /** The text of the file. It must come from the model alone, which is all that was redacted. */
  write: (model: ExportModel) => string
  /** The same in parts, where the clicks of a long history need not be there at once. */
  inParts?: (head: ExportHead, known: Known) => PartWriter
}
