import { t } from '../text'
import { z } from './zod'

const LONGEST_NOTE = 1_000
export const MOST_VERSIONS = 500

/** All that something ever was, oldest first, numbered 1, 2, 3 …; nothing in it is changed, only added. */
export function versionsSchema<Content extends z.ZodType>(content: Content) {
  const version = z
    .object({
      /** Counted from 1. */
      version: z.number().int().min(1),
      /** Milliseconds since the epoch. */
      at: z.number(),
      note: z.string().max(LONGEST_NOTE),
      /** The older version that this one brought back. */
      restored: z.number().int().min(1).optional(),
      content,
    })
    .strict()
  return z
    .array(version)
    .min(1, t`must hold at least one version`)
    .max(MOST_VERSIONS)
    .refine(
      (versions) => versions.every((one, index) => one.version === index + 1),
      t`must be numbered 1, 2, 3 …`,
    )
}

/** One state of something that is kept with all its states. */
export interface Version<Content> {
  version: number
  at: number
  note: string
  restored?: number | undefined
  content: Content
}
