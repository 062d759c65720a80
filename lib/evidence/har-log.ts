import { headerSchema } from '../schemas/click'
import { z } from '../schemas/zod'

// Network panels leave out or fill with null what HAR requires: only what a hop cannot do without is insisted on.
const text = z.string().catch('')
const headers = z.array(headerSchema).catch([])
const named = z.object({ name: text, version: text })

const entrySchema = z.object({
  pageref: text,
  startedDateTime: z.string().refine((moment) => !Number.isNaN(Date.parse(moment)), 'it is no moment'),
  time: z.number().min(0).optional().catch(undefined),
  request: z.object({
    method: z.string().catch('GET'),
    url: z.string(),
    headers,
    postData: z
      .object({ params: z.array(headerSchema) })
      .optional()
      .catch(undefined),
  }),
  response: z.object({
    status: z.number().int().catch(0),
    statusText: text,
    httpVersion: text,
    headers,
    redirectURL: text,
    content: z.object({ mimeType: text }).catch({ mimeType: '' }),
    /** Chrome's own name of a network failure. */
    _error: text,
  }),
  serverIPAddress: text,
  /** Chrome's kind of request. */
  _resourceType: text,
  _clickscope: z.unknown().optional(),
})

/** What is read of a HAR, tolerantly; unknown fields are dropped. */
export const harSchema = z.object({
  log: z.object({
    creator: named.catch({ name: '', version: '' }),
    browser: named.optional().catch(undefined),
    pages: z.array(z.object({ _clickscope: z.unknown().optional() })).catch([]),
    entries: z.array(entrySchema),
    _clickscope: z.unknown().optional(),
  }),
})

export type HarEntry = z.infer<typeof entrySchema>
export type HarLog = z.infer<typeof harSchema>['log']
