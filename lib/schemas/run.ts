import { headerSchema } from './click'
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

/** Where the value of a filled macro or field came from, e.g. "hop 2, parameter clickid". */
export const filledValueSchema = z.object({ name: z.string(), value: z.string(), from: z.string() })

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
  startedAt: z.number(),
  endedAt: z.number().optional(),
  state: z.enum(['pending', 'answered', 'failed', 'unknown']),
  template: z.string().optional(),
  /** The body that the request was made from, its macros in place. */
  templateBody: z.string().optional(),
  values: z.array(filledValueSchema),
  request: requestSchema,
  /** Headers as the browser really sent them. */
  sentHeaders: z.array(headerSchema).optional(),
  answer: answerSchema.optional(),
  error: runErrorSchema.optional(),
  note: z.string().optional(),
  tags: z.array(z.string()).optional(),
})

export type TestRequest = z.infer<typeof requestSchema>
export type AnswerBody = z.infer<typeof bodySchema>
export type Answer = z.infer<typeof answerSchema>
export type RunError = z.infer<typeof runErrorSchema>
export type FilledValue = z.infer<typeof filledValueSchema>
export type Run = z.infer<typeof runSchema>
