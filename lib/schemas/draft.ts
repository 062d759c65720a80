import type { Header } from './click'
import type { FilledValue, PlannedStep, RunPartner } from './run'

/** A postback as it stands in the form. */
export interface PostbackDraft {
  template: string
  method: 'GET' | 'POST'
  body?: string
  contentType?: string
  /** The platforms that fire it, and in whose macros it is written, and that receive it; ids of the catalogue. */
  sender?: string
  receivingPlatform?: string
  /** Others than the content type; their values may hold macros. */
  headers?: readonly Header[]
  /** What the macros are filled with, each with where it came from. */
  values: FilledValue[]
  /** Whose tokens fill the macros that stand for them. */
  partner?: RunPartner
  step?: string
}

/** What a postback is fired from, and its run belongs to. */
export interface FiredFrom {
  clickId?: string
  /** The clicks of the journey that it was filled from, oldest first; the click alone when left out. */
  journey?: readonly string[]
}

/** How the user lets one postback go. */
export interface Shot {
  /** The host for which the user confirmed that a live partner's money is at stake. */
  confirmedFor?: string
  followRedirects?: boolean
}

/** One step of an experiment: the postback with one thing changed. */
export interface ExperimentStep extends PlannedStep {
  draft: PostbackDraft
}

/** Postbacks to be sent one after the other, with a pause in between. */
export interface ExperimentPlan {
  title: string
  steps: readonly ExperimentStep[]
  pauseMs: number
}

/** `test` by default. A live event is one that the platform counts: it is let go one at a time. */
export type CapiMode = 'test' | 'live'

/** A conversions-API event as it stands in the form: plain values by field name. */
export interface CapiEvent {
  api: string
  fields: Readonly<Record<string, string>>
}

/** The same as it is fired. */
export interface CapiDraft extends CapiEvent {
  secrets: Record<string, string>
  mode?: CapiMode
  /** Of a live event: what `unlock-live` answered for just this one. It is good for one send. */
  unlock?: string
}
