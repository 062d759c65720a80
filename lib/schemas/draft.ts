import type { FilledValue } from './run'

/** A postback as it stands in the form. */
export interface PostbackDraft {
  template: string
  method: 'GET' | 'POST'
  body?: string
  contentType?: string
  /** What the macros are filled with, each with where it came from. */
  values: FilledValue[]
}

/** A conversions-API event as it stands in the form: plain values by field name, secrets apart. */
export interface CapiDraft {
  api: string
  fields: Record<string, string>
  secrets: Record<string, string>
}
