import type { z } from 'zod'
import type { FoundId } from '../ids/found-id'
import type { Click } from '../schemas/click'
import type { ConversionEvent, Customer } from '../schemas/conversion'
import type { CapiMode } from '../schemas/draft'
import type { Answer, RunError, TestRequest } from '../schemas/run'
import type { Note } from './normalise/normalised'
import type { TimeUnit } from './request/time-unit'

/** The form's values by field name, as typed: what cannot be right is said by `preflight`, not refused. */
export type Draft = Readonly<Record<string, string>>

/** Tokens and keys by field name. They reach `build` only, and never a draft, a run or an export. */
export type Secrets = Readonly<Record<string, string>>

/** A value taken from the click and, for the reader, where it came from: "hop 2, fbclid". */
export interface Prefilled {
  value: string
  from: string
}

/** How one customer value becomes what is sent; personal, so for the screen only. */
export interface HashStep {
  field: string
  plain: string
  normalised?: string
  /** Absent when the value is left out. */
  hash?: string
  note?: Note
}

export interface Built {
  request: TestRequest
  steps: HashStep[]
}

/** `error`: the platform would refuse or ignore the event, or it would not be a test. */
export interface CapiFinding {
  id: string
  severity: 'error' | 'warn' | 'info'
  field?: string
  says: string
  why: string
  fix?: string
  docs?: string
}

export type Verdict =
  | 'accepted'
  | 'partly'
  | 'ignored'
  | 'refused'
  | 'token'
  | 'permission'
  | 'rate-limit'
  | 'outage'
  | 'unclear'

export interface AnswerReading {
  verdict: Verdict
  reason: string
  fix?: string
}

/** What one API calls the parts of a conversion; a part that it has no field for is left out. */
export interface ConversionNames {
  event: { field: string; names: Partial<Record<ConversionEvent, string>> }
  time: { field: string; unit: TimeUnit }
  /** By which the platform knows the same event again. */
  eventId: string
  transactionId?: string
  value?: string
  currency?: string
  customer: Partial<Record<keyof Customer, string>>
}

/**
 * One conversions API: `lib/capi/<id>.ts` exports one as `api`, and what is too much for one file lies in
 * `lib/capi/<id>/`. The form, the pre-flight list and the verdict are made from it.
 */
export interface ConversionsApi {
  id: string
  name: string
  /** As short as a tab's label. */
  shortName: string
  /** Whose it is in the catalogue: a click that carries an ad-click ID of that platform is told to this API. */
  platform: string
  /** Of one API: it is offered where a click carries no ID that tells. */
  isUsual?: true
  docs: string
  testMode: {
    /** The field or switch that makes an event a test, in the platform's words. */
    name: string
    /** Test events are used like live ones all the same; absent where the platform does not say. */
    counts?: boolean
    says: string
  }
  /** The same event so that it counts, which is let go one at a time. */
  liveMode: {
    /** What differs from a test, in the platform's words. */
    name: string
    /** What comes of it. */
    says: string
  }
  /** Every field of the form; label, help, secret and required are metadata, see `fields.ts`. */
  fields: z.ZodObject<Record<string, z.ZodType<string>>>
  /** Names of the fields that are secret. */
  secrets: readonly string[]
  /** What this API calls the parts of a conversion. */
  conversion: ConversionNames
  /** What the click tells, by field name. `now` in milliseconds. The event ID is fresh at each call. */
  fromClick(click: Click, ids: readonly FoundId[], now: number): Record<string, Prefilled>
  /** The exact request, of a test unless said otherwise, also of a draft with errors. Never throws. */
  build(draft: Draft, secrets: Secrets, mode?: CapiMode): Built
  /** Everything the platform would refuse or ignore, before sending. `now` in milliseconds. */
  preflight(draft: Draft, now: number, mode?: CapiMode): CapiFinding[]
  /** What an answer, or its absence, means: by codes, since texts are localised. */
  readAnswer(answer: Answer | RunError): AnswerReading
}
