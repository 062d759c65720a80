import { type Partner, partnerSchema } from '@/lib/schemas/partner'
import type { Template, TemplateContent } from '@/lib/schemas/template'

/** A partner with what this test is about, and the defaults for the rest. */
export function samplePartner(given: Partial<Partner> = {}): Partner {
  return partnerSchema.parse({ id: 'partner-1', name: 'Acme Offers', ...given })
}

export function sampleContent(given: Partial<TemplateContent> = {}): TemplateContent {
  return { method: 'GET', url: 'https://t.example/pb?clickid={clickid}&sum={payout}', headers: [], ...given }
}

/** A template of the sample partner with these versions, oldest first. */
export function sampleTemplate(...contents: TemplateContent[]): Template {
  const versions = contents.map((content, index) => ({
    version: index + 1,
    at: 1_700_000_000_000 + index,
    note: `change ${index + 1}`,
    content,
  }))
  return { id: 'template-1', partnerId: 'partner-1', name: 'Sale', versions }
}
