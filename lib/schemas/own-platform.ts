import { t } from '../text'
import {
  anchoredPatternSchema,
  hostSchema,
  identifierSchema,
  nestedUrlSchema,
  pathIdentifierSchema,
  platformSchema,
  postbackSchema,
} from './platform'
import { z } from './zod'

const LONGEST_NAME = 100
/** Of a template or a link. */
const LONGEST_TEXT = 2_000
const MOST_ENTRIES = 200
export const MOST_PLATFORMS = 200
const MOST_ALIKE = 20

const name = z.string().trim().min(1, t`must not be empty`).max(LONGEST_NAME)
const names = z.array(name).max(MOST_ENTRIES)
const hosts = z.array(hostSchema).max(MOST_ENTRIES)

const ownIdentifierSchema = identifierSchema
  .extend({
    names: names.min(1, t`must have at least one name`),
    format: anchoredPatternSchema.optional(),
    companions: names.optional(),
    cookies: names.optional(),
    becomes: names.optional(),
  })
  .strict()

/**
 * A platform of the user's own, read by the schema of the catalogue with every size bounded and unknown fields
 * refused. With the id of a platform of the catalogue it adds to that one: a private domain, further parameters.
 */
export const ownPlatformSchema = platformSchema
  .omit({
    adClicks: true,
    macros: true,
    slots: true,
    answers: true,
    silent: true,
    resends: true,
    tryOut: true,
    // The filters of these are registered with the browser before the worker knows the user's settings.
    scripts: true,
    pixels: true,
  })
  .extend({
    id: platformSchema.shape.id
      .max(LONGEST_NAME)
      .refine((id) => id !== 'unknown', t`is taken, choose another`),
    name,
    docs: z.array(z.string().url()).max(MOST_ENTRIES).default([]),
    hosts: hosts.default([]),
    identifiers: z.array(ownIdentifierSchema).max(MOST_ENTRIES).default([]),
    pathIdentifiers: z
      .array(
        pathIdentifierSchema.extend({ hosts: hosts.min(1), pattern: anchoredPatternSchema, name }).strict(),
      )
      .max(MOST_ENTRIES)
      .optional(),
    nested: z
      .array(nestedUrlSchema.extend({ hosts, parameters: names.min(1) }).strict())
      .max(MOST_ENTRIES)
      .optional(),
    linkTemplate: z.string().max(LONGEST_TEXT).optional(),
    postback: postbackSchema
      .extend({
        template: z.string().max(LONGEST_TEXT),
        required: names,
        optional: names,
        clickIdParameter: name,
        accepts: z.record(name, names.min(1)).optional(),
      })
      .strict()
      .optional(),
  })
  .strict()

/** The user's own platforms, each id once. What is tried on one value stays few, whatever they claim together. */
export const ownPlatformsSchema = z
  .array(ownPlatformSchema)
  .max(MOST_PLATFORMS)
  .superRefine((platforms, context) => {
    const seen = new Map<string, number>()
    for (const [index, platform] of platforms.entries()) {
      for (const [what, path] of claimsOf(platform)) {
        const count = (seen.get(what) ?? 0) + 1
        seen.set(what, count)
        const most = path[0] === 'id' ? 1 : MOST_ALIKE
        const message = most === 1 ? t`is there twice` : t`is one of more than ${MOST_ALIKE} alike`
        if (count > most) context.addIssue({ code: 'custom', path: [index, ...path], message })
      }
    }
  })

/** What is claimed, and its place in the platform. */
type Claimed = [what: string, path: (string | number)[]]

/** What must not be there too often, each with its place in the platform. */
function claimsOf({ id, identifiers, pathIdentifiers = [] }: OwnPlatform): Claimed[] {
  return [
    [`id ${id}`, ['id']],
    ...identifiers.flatMap(({ names, cookies = [], distinctive }, index): Claimed[] => [
      ...names.map(
        (name, at): Claimed => [`name ${name.toLowerCase()}`, ['identifiers', index, 'names', at]],
      ),
      ...cookies.map(
        (name, at): Claimed => [
          name.endsWith('*') ? 'cookies' : `cookie ${name.toLowerCase()}`,
          ['identifiers', index, 'cookies', at],
        ],
      ),
      ...(distinctive ? [['distinctive', ['identifiers', index, 'distinctive']] satisfies Claimed] : []),
    ]),
    ...pathIdentifiers.map((_, index): Claimed => ['path', ['pathIdentifiers', index, 'pattern']]),
  ]
}

export type OwnPlatform = z.infer<typeof ownPlatformSchema>
