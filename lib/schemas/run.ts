import { headerSchema } from './click'
import { receiverSchema } from './receiver'
import { z } from './zod'

export const requestSchema = z.object({
  method: z.enum(['GET', 'POST']),
  url: z.string(),
  headers: z.array(headerSchema),
  body: z.string().optional(),
})

/** A body is kept as text in its own charset, and as base64 where text would lose bytes. */
export const bodySchema = z.object({
  text: z.string(),
  base64: z.string().optional(),
  bytes: z.number().int(),
  charset: z.string().optional(),
  /** The answer was longer than what is kept. */
  truncated: z.boolean(),
})

export const answerSchema = z.object({
  status: z.number().int(),
  statusLine: z.string(),
  headers: z.array(headerSchema),
  body: bodySchema,
  ip: z.string().optional(),
  /** A redirect is shown, not followed. */
  redirectTo: z.string().optional(),
})

/** `code` is the browser's own error name; `text` says in plain words what it means. */
export const runErrorSchema = z.object({ code: z.string(), text: z.string() })

/** Milliseconds of one request, as the browser's own clock has them; a part that did not take place is left out. */
export const timingSchema = z
  .object({ dns: z.number(), connect: z.number(), tls: z.number(), wait: z.number(), receive: z.number() })
  .partial()

/** A redirect that the user let be followed: what was sent there, and what came back. */
export const followedSchema = z.object({
  request: requestSchema,
  sentHeaders: z.array(headerSchema).optional(),
  timing: timingSchema.optional(),
  answer: answerSchema.optional(),
  error: runErrorSchema.optional(),
})

/** One step of an experiment as it was planned. */
export const plannedStepSchema = z.object({
  /** What is changed, e.g. "payout 10,00". */
  label: z.string(),
  /** What the receiver should answer. */
  expects: z.enum(['accepted', 'duplicate', 'rejected']).optional(),
})

/**
 * Which experiment a run is a step of. Every run holds the whole plan: a step without a run was not sent,
 * whatever became of the page and the worker.
 */
export const experimentSchema = z.object({
  id: z.string().min(1),
  title: z.string(),
  plan: z.array(plannedStepSchema),
  /** Counted from 0. */
  step: z.number().int().min(0),
})

/** Where the value of a filled macro or field came from, e.g. "hop 2, parameter clickid". */
export const filledValueSchema = z.object({ name: z.string(), value: z.string(), from: z.string() })

/** Whom a test was for, and by which version of a kept template where it was not changed in the form. */
export const runPartnerSchema = z.object({
  id: z.string(),
  name: z.string(),
  template: z.object({ id: z.string(), name: z.string(), version: z.number().int() }).optional(),
})

/**
 * One test that was fired. Written as `pending` before the request leaves, so that a worker killed while
 * waiting leaves `unknown`: it may have been delivered. Secrets are replaced before it is stored.
 */
export const runSchema = z.object({
  id: z.string().min(1),
  clickId: z.string().optional(),
  /** The clicks of the journey along which the hops in `values` are counted, oldest first; else the click alone. */
  journey: z.array(z.string()).optional(),
  kind: z.enum(['postback', 'capi']),
  /** Which conversions API, for `capi`. */
  api: z.string().optional(),
  /** The event was sent to count, and not as a test. */
  live: z.literal(true).optional(),
  startedAt: z.number(),
  endedAt: z.number().optional(),
  state: z.enum(['pending', 'answered', 'failed', 'unknown']),
  template: z.string().optional(),
  partner: runPartnerSchema.optional(),
  /** Which of several conversions of one click it tells: `lead`, `sale`, `rebill`, `rejection`. */
  step: z.string().optional(),
  /** What the receiver was to the user at that time; postbacks only. */
  receiver: receiverSchema.optional(),
  experiment: experimentSchema.optional(),
  /** The body that the request was made from, its macros in place. */
  templateBody: z.string().optional(),
  values: z.array(filledValueSchema),
  request: requestSchema,
  /** Headers as the browser really sent them. */
  sentHeaders: z.array(headerSchema).optional(),
  timing: timingSchema.optional(),
  answer: answerSchema.optional(),
  error: runErrorSchema.optional(),
  /** The redirects that were followed, in order; `answer` is that to the request itself. */
  followed: z.array(followedSchema).optional(),
  /** Why a redirect that was to be followed was not. */
  notFollowed: z.string().optional(),
  note: z.string().optional(),
  tags: z.array(z.string()).optional(),
})

export type TestRequest = z.infer<typeof requestSchema>
export type AnswerBody = z.infer<typeof bodySchema>
export type Answer = z.infer<typeof answerSchema>
export type RunError = z.infer<typeof runErrorSchema>
export type RunPartner = z.infer<typeof runPartnerSchema>
export type FilledValue = z.infer<typeof filledValueSchema>
export type Timing = z.infer<typeof timingSchema>
export type Followed = z.infer<typeof followedSchema>
export type PlannedStep = z.infer<typeof plannedStepSchema>
export type Experiment = z.infer<typeof experimentSchema>
export type Run = z.infer<typeof runSchema>
