import { expectationsSchema } from './expectation'
import { ownPlatformsSchema } from './own-platform'
import { z } from './zod'

/** What the user said of platforms, as a file for a colleague or another browser. */
export const ownFileSchema = z
  .object({
    format: z.literal('clickscope-platforms'),
    version: z.literal(1),
    platforms: ownPlatformsSchema,
    expectations: expectationsSchema.default([]),
  })
  .strict()

export type OwnFile = z.infer<typeof ownFileSchema>
