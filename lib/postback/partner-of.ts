import { type Partner, partnerSchema } from '../schemas/partner'
import type { Platform } from '../schemas/platform'
import type { TemplateContent } from '../schemas/template'
import { t } from '../text'

/** A new partner with what its platform is known to ask for. */
export function partnerOf(platform: Platform | undefined, id: string): Partner {
  if (!platform) return partnerSchema.parse({ id, name: t`New partner` })
  const { postback } = platform
  return partnerSchema.parse({
    id,
    name: platform.name,
    platform: platform.id,
    required: postback?.required ?? [],
    payout: { unit: postback?.payoutUnit ?? 'major' },
  })
}

/** The request that a platform's known postback makes; undefined where none is known. */
export function knownContent({ postback }: Platform): TemplateContent | undefined {
  return postback && { method: postback.method, url: postback.template, headers: [] }
}

export const emptyContent: TemplateContent = { method: 'GET', url: '', headers: [] }
