import { agreedExpectationsSchema, expectationsSchema } from './expectation'
import { ownPlatformsSchema } from './own-platform'
import { hostSchema } from './platform'
import { receiverSchema } from './receiver'
import { readableKindSchema } from './sensitive'
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
  ownPlatforms: ownPlatformsSchema.default([]),
  /** Identifiers that must arrive. */
  expectations: expectationsSchema.default([]),
  /**
   * The same by the partners' records. Written with them alone: the worker judges every hop by it, and has its
   * settings at hand.
   */
  partnerExpectations: agreedExpectationsSchema.default([]),
  /** Whose money a postback to this host, with its port, is about; one that is not named is a live partner. */
  receivers: z.record(z.string(), receiverSchema).default({}),
  /** Kinds of value that exports show as they are; secrets never. */
  readableInExports: z.array(readableKindSchema).default([]),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
})

export type Settings = z.infer<typeof settingsSchema>
export const defaultSettings: Settings = settingsSchema.parse({})
