import type { Outcome } from './click'

/** Precedence of what can be said of a click, worst first; `lib/checks/verdict.ts` holds the sentences. */
export type Severity = 'bad' | 'warn' | 'info' | 'ok'

/** The small row a list shows for a click. Derived on every write, so lists never read whole clicks. */
export interface Summary {
  id: string
  startedAt: number
  endedAt: number
  tabId: number
  previousClickId?: string
  outcome: Outcome
  firstUrl: string
  firstHost: string
  lastHost: string
  hops: number
  identifiers: string[]
  platforms: string[]
  severity: Severity
  sentence: string
  /** A reload, or a way back: the click itself came before. */
  again: boolean
  pinned: boolean
  label?: string
  note?: string
  private: boolean
}
