import { z } from './zod'

/** How a hop was reached. Where the browser cannot tell two apart, the coarser word, never a guess. */
export const howSchema = z.enum([
  'link',
  'typed',
  'http',
  'hsts',
  'meta',
  'header-refresh',
  'script',
  'form',
  'history',
  'frame',
  'extension',
  'reload',
  'back-forward',
])

/** Who sent the browser on to this hop. */
export const bySchema = z.enum(['server', 'page', 'browser', 'extension', 'unknown'])

/** Provisional while the tab stays on the landing page; see DESIGN "no timers for meaning". */
export const outcomeSchema = z.enum([
  'open',
  'landed',
  'failed',
  'download',
  'app',
  'no-content',
  'stopped',
  'interrupted',
])

export const headerSchema = z.object({ name: z.string(), value: z.string() })

/** The browser's own name for a network failure, e.g. `net::ERR_NAME_NOT_RESOLVED`. */
export const hopErrorSchema = z.object({ code: z.string() })

/** One document request on the way of a click. Times are milliseconds since the epoch. */
export const hopSchema = z.object({
  url: z.string(),
  method: z.string(),
  how: howSchema,
  by: bySchema,
  frameId: z.number().int(),
  status: z.number().int().optional(),
  statusLine: z.string().optional(),
  ip: z.string().optional(),
  fromCache: z.boolean().optional(),
  startedAt: z.number(),
  endedAt: z.number().optional(),
  requestHeaders: z.array(headerSchema),
  responseHeaders: z.array(headerSchema),
  /** Names and values of a form that was sent; values are digested on disk. */
  fields: z.array(headerSchema).optional(),
  /** Asked for by the browser before anyone went there. */
  prerendered: z.boolean().optional(),
  error: hopErrorSchema.optional(),
  /** The browser's request id: several hops share it along HTTP redirects. */
  requestId: z.string().optional(),
})

/** Something happened that was not seen; `afterHop` counts from 0, -1 is before the first hop. */
export const gapSchema = z.object({ afterHop: z.number().int(), reason: z.string(), at: z.number() })

/** A request of a platform's tracking script on a page of the click. */
export const scriptCallSchema = z.object({
  url: z.string(),
  at: z.number(),
  method: z.string().optional(),
  /** What its body told, as far as its platform's file names it. */
  fields: z.array(headerSchema).optional(),
  /** Absent while no answer came. */
  status: z.number().int().optional(),
  error: hopErrorSchema.optional(),
  requestId: z.string().optional(),
})

/** A cookie of the landing page that concerns the click, as far as the browser let it be read. */
export const landingCookieSchema = z.object({
  name: z.string(),
  value: z.string(),
  /** When it was first there. */
  at: z.number(),
  /** Only a server can set such a cookie, and no script of the page reads it. */
  httpOnly: z.boolean().optional(),
  /** When it was no longer there: deleted, or with another value. */
  goneAt: z.number().optional(),
})

/** What a tracking script is known to keep in the browser's storage on the landing page. */
export const storedItemSchema = landingCookieSchema
  .omit({ httpOnly: true })
  .extend({ area: z.enum(['local-storage', 'session-storage']) })

export const landingSchema = z.object({
  cookies: z.array(landingCookieSchema),
  /** Absent where no script called that keeps anything but cookies. */
  stored: z.array(storedItemSchema).optional(),
  /** The first reading of them: what was there then may be older than the click. */
  storedFrom: z.number().optional(),
  scriptCalls: z.array(scriptCallSchema),
  /** Calls by which the page told of a conversion. */
  pixels: z.array(scriptCallSchema),
  /** When the page was shown; absent where that was not told. */
  shownAt: z.number().optional(),
  /** When the tab showed another page or was closed. */
  leftAt: z.number().optional(),
  /** The first and the last reading of its cookies; absent where they were never read. */
  readFrom: z.number().optional(),
  readUntil: z.number().optional(),
})

export const environmentSchema = z.object({
  browser: z.string(),
  userAgent: z.string(),
  language: z.string(),
  timeZone: z.string(),
  extensionVersion: z.string(),
})

/** The page a click started from. */
export const sourceSchema = z.object({ url: z.string(), linkText: z.string().optional() })

/** One live click as the browser reported it: raw evidence, from which everything else is derived. */
export const clickSchema = z.object({
  id: z.string().min(1),
  startedAt: z.number(),
  tabId: z.number().int(),
  openerTabId: z.number().int().optional(),
  previousClickId: z.string().optional(),
  source: sourceSchema.optional(),
  outcome: outcomeSchema,
  gaps: z.array(gapSchema),
  hops: z.array(hopSchema),
  landing: landingSchema,
  private: z.boolean(),
  pinned: z.boolean(),
  label: z.string().optional(),
  note: z.string().optional(),
  environment: environmentSchema,
})

export type How = z.infer<typeof howSchema>
export type By = z.infer<typeof bySchema>
export type Outcome = z.infer<typeof outcomeSchema>
export type Header = z.infer<typeof headerSchema>
export type Hop = z.infer<typeof hopSchema>
export type ScriptCall = z.infer<typeof scriptCallSchema>
export type Gap = z.infer<typeof gapSchema>
export type Landing = z.infer<typeof landingSchema>
export type LandingCookie = z.infer<typeof landingCookieSchema>
export type StoredItem = z.infer<typeof storedItemSchema>
export type Environment = z.infer<typeof environmentSchema>
export type Click = z.infer<typeof clickSchema>
