import { savedLinkSchema } from './link-template'
import { partnerSchema } from './partner'
import { MOST_PARTNERS, MOST_TEMPLATES, refuseMisfits, refuseTwice } from './partner-file'
import { settingsSchema } from './settings'
import { keptSuiteSchema } from './suite'
import { templateSchema } from './template'
import { z } from './zod'

const MOST_SUITES = 1_000
const MOST_LINKS = 5_000

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
    suites: z.array(keptSuiteSchema).max(MOST_SUITES),
    /** Saved in the link builder. */
    links: z.array(savedLinkSchema).max(MOST_LINKS),
  })
  .strict()
  .superRefine((file, context) => {
    refuseMisfits(file, context)
    refuseTwice(file.suites, 'suites', context)
    refuseTwice(file.links, 'links', context)
  })

export type SettingsFile = z.infer<typeof settingsFileSchema>

/** What of it is kept. */
export type AllSettings = Pick<SettingsFile, 'settings' | 'partners' | 'templates' | 'suites' | 'links'>
