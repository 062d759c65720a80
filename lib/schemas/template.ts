import { t } from '../text'
import { type Version, versionsSchema } from './version'
import { z } from './zod'

const LONGEST_NAME = 100
const LONGEST_URL = 8_000
const LONGEST_BODY = 100_000
const MOST_HEADERS = 50

const name = z.string().trim().min(1, t`must not be empty`).max(LONGEST_NAME)

/** A header whose value may hold macros. */
export const templateHeaderSchema = z
  .object({
    name: z
      .string()
      .max(LONGEST_NAME)
      .regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/, t`is not the name of a header`),
    value: z
      .string()
      .max(LONGEST_URL)
      .regex(/^[^\r\n\0]*$/, t`must be one line`),
  })
  .strict()

/** A request with macros in it. Content type and body are those of a POST. */
export const templateContentSchema = z
  .object({
    method: z.enum(['GET', 'POST']),
    url: z.string().max(LONGEST_URL),
    headers: z.array(templateHeaderSchema).max(MOST_HEADERS),
    contentType: z.string().max(LONGEST_NAME).optional(),
    body: z.string().max(LONGEST_BODY).optional(),
  })
  .strict()

/** A partner's template with all that it ever was; nothing in it is changed, only added. */
export const templateSchema = z
  .object({
    id: z.string().min(1).max(LONGEST_NAME),
    partnerId: z.string().min(1).max(LONGEST_NAME),
    name,
    versions: versionsSchema(templateContentSchema),
  })
  .strict()

export type TemplateHeader = z.infer<typeof templateHeaderSchema>
export type TemplateContent = z.infer<typeof templateContentSchema>
export type TemplateVersion = Version<TemplateContent>
export type Template = z.infer<typeof templateSchema>

/** The version that counts. */
export function currentVersion<One>({ versions }: { versions: readonly One[] }): One {
  return versions.at(-1) as One
}
