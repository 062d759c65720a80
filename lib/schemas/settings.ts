import { expectationSchema } from './expectation'
import { hostSchema, platformSchema } from './platform'
import { z } from './zod'

/** What the user decides; kept in `storage.local`. Secrets are not settings. */
export const settingsSchema = z.object({
  recording: z.boolean().default(true),
  /** `auto`: Cookie, Set-Cookie and Referer only while the panel or workbench is open. */
  deepHeaders: z.enum(['auto', 'always']).default('auto'),
  keepDays: z.number().int().min(1).max(3650).default(30),
  keepClicks: z.number().int().min(10).max(100_000).default(5_000),
  /** Hosts whose clicks are kept although nothing else speaks for it: `shop.example` or `*.shop.example`. */
  keepHosts: z.array(hostSchema).default([]),
  ownPlatforms: z.array(platformSchema).default([]),
  /** Identifiers that must reach the landing page; one that does not is lost. */
  expectations: z.array(expectationSchema).default([]),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
})

export type Settings = z.infer<typeof settingsSchema>
export const defaultSettings: Settings = settingsSchema.parse({})
