import { clickSchema } from './click'
import { runSchema } from './run'
import { sensitiveKindSchema } from './sensitive'
import { z } from './zod'

/** A Clickscope export file, version 1. Published as JSON Schema; see `npm run schema`. */
export const exportSchema = z.object({
  format: z.literal('clickscope'),
  version: z.literal(1),
  exportedAt: z.number(),
  extensionVersion: z.string(),
  /** Which kinds of value were replaced by "‹redacted A›" markers. */
  redacted: z.array(sensitiveKindSchema),
  clicks: z.array(clickSchema),
  runs: z.array(runSchema),
})

export type ExportFile = z.infer<typeof exportSchema>
