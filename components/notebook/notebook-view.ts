import { create } from 'zustand'
import type { RunFilter } from '@/lib/notebook/filter'
import { t } from '@/lib/text'

export const PERIODS = {
  '': t`Any time`,
  '3600000': t`Last hour`,
  '86400000': t`Last 24 hours`,
  '604800000': t`Last 7 days`,
  '2592000000': t`Last 30 days`,
} as const

export interface NotebookView {
  filter: Omit<RunFilter, 'since'>
  /** Milliseconds back from now, as a text; '' for any time. */
  period: keyof typeof PERIODS
  chosenId?: string
  /** The runs to be compared, at most two, the first marked first. */
  marked: readonly string[]
  comparing: boolean
}

export const FIRST_VIEW: NotebookView = { filter: {}, period: '', marked: [], comparing: false }

/** How the notebook was left, for as long as the page is open. */
export const useNotebookView = create<NotebookView>(() => FIRST_VIEW)

/** Marks a run for the comparison or takes its mark away; of three the first marked gives way. */
export function toggleMark(runId: string): void {
  useNotebookView.setState(({ marked }) => ({
    marked: marked.includes(runId) ? marked.filter((id) => id !== runId) : [...marked, runId].slice(-2),
    comparing: false,
  }))
}
