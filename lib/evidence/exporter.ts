import type { Known } from '../ids/known'
import type { ExportFile } from '../schemas/export'

/** What every format is written from: the redacted file, and what its clicks are read with. */
export interface ExportModel {
  file: ExportFile
  known: Known
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
}
