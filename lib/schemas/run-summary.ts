import type { Run } from './run'
import type { Severity } from './summary'

/** What an answer was read to mean. */
export interface StoredReading {
  /** As a word: "accepted", "no answer". */
  verdict: string
  severity: Severity
  /** Stands for what was known when it was read: with other knowledge it is read anew. */
  by: string
}

/** The small row the notebook shows for a run. */
export interface RunSummary extends Pick<Run, 'id' | 'startedAt' | 'endedAt' | 'kind' | 'state'> {
  clickId?: string
  api?: string
  method: string
  /** The host that was called; '' where the URL is none. */
  host: string
  /** The beginning of it. */
  url: string
  status?: number
  /** The browser's own name for the failure. */
  error?: string
  tags: string[]
  /** The beginning of it. */
  note: string
  /** What the search looks through, in lower case. */
  text: string
  /** Absent until it was read, and after the run has changed. */
  reading?: StoredReading
}
