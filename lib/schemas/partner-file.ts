import { t } from '../text'
import { type Partner, partnerSchema } from './partner'
import { type Template, templateSchema } from './template'
import { z } from './zod'

export const MOST_PARTNERS = 1_000
export const MOST_TEMPLATES = 5_000

/** Partners with their templates, as a file carries them: version 1, without secrets. */
export const partnerFileSchema = z
  .object({
    format: z.literal('clickscope-partners'),
    version: z.literal(1),
    /** Milliseconds since the epoch. */
    exportedAt: z.number(),
    partners: z.array(partnerSchema).max(MOST_PARTNERS),
    templates: z.array(templateSchema).max(MOST_TEMPLATES),
  })
  .strict()
  .superRefine(refuseMisfits)

export type PartnerFile = z.infer<typeof partnerFileSchema>

/** Adds an issue for what is there twice, and for a template without its partner. */
export function refuseMisfits(
  { partners, templates }: { partners: readonly Partner[]; templates: readonly Template[] },
  context: z.RefinementCtx,
): void {
  refuseTwice(partners, 'partners', context)
  refuseTwice(templates, 'templates', context)
  const known = new Set(partners.map(({ id }) => id))
  for (const [index, { partnerId }] of templates.entries()) {
    if (!known.has(partnerId)) {
      const message = t`names a partner that is not in the file`
      context.addIssue({ code: 'custom', path: ['templates', index, 'partnerId'], message })
    }
  }
}

/** Adds an issue for each entry of a list whose id is there already. */
export function refuseTwice(
  entries: readonly { id: string }[],
  list: string,
  context: z.RefinementCtx,
): void {
  const seen = new Set<string>()
  for (const [index, { id }] of entries.entries()) {
    if (seen.has(id))
      context.addIssue({ code: 'custom', path: [list, index, 'id'], message: t`is there twice` })
    seen.add(id)
  }
}
