import { t } from '../text'
import { versionsSchema } from './version'
import { z } from './zod'

const LONGEST_NAME = 100
const LONGEST_TEXT = 8_000
const MOST_PARAMETERS = 100

/** A parameter as its author means it: its value may hold macros and is not encoded yet. */
export const linkParameterSchema = z
  .object({ name: z.string().max(LONGEST_NAME), value: z.string().max(LONGEST_TEXT) })
  .strict()

/** What a link is built from. */
export const linkContentSchema = z
  .object({
    /** The address as written; its own query and fragment stay as they are. */
    base: z.string().max(LONGEST_TEXT),
    /** The platform that fills the macros in; its id. */
    platform: z.string().max(LONGEST_NAME).optional(),
    parameters: z.array(linkParameterSchema).max(MOST_PARAMETERS),
  })
  .strict()

/** A link that was saved, with all that it ever was. */
export const savedLinkSchema = z
  .object({
    id: z.string().min(1).max(LONGEST_NAME),
    name: z.string().trim().min(1, t`must not be empty`).max(LONGEST_NAME),
    versions: versionsSchema(linkContentSchema),
  })
  .strict()

export type LinkParameter = z.infer<typeof linkParameterSchema>
export type LinkContent = z.infer<typeof linkContentSchema>
export type SavedLink = z.infer<typeof savedLinkSchema>
