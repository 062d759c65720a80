import { partnerSchema } from './partner'
import { MOST_PARTNERS, MOST_TEMPLATES, refuseMisfits } from './partner-file'
import { settingsSchema } from './settings'
import { templateSchema } from './template'
import { z } from './zod'

/** All that the user set up, as a file for another browser or a colleague: version 1, without secrets. */
export const settingsFileSchema = z
  .object({
    format: z.literal('clickscope-settings'),
    version: z.literal(1),
    /** Milliseconds since the epoch. */
    exportedAt: z.number(),
    settings: settingsSchema.strict(),
    partners: z.array(partnerSchema).max(MOST_PARTNERS),
    templates: z.array(templateSchema).max(MOST_TEMPLATES),
  })
  .strict()
  .superRefine(refuseMisfits)

export type SettingsFile = z.infer<typeof settingsFileSchema>

/** What of it is kept. */
export type AllSettings = Pick<SettingsFile, 'settings' | 'partners' | 'templates'>
