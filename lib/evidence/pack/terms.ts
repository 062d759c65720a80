import { type AgreedTerm, agreedTerms } from '../../postback/agreement'
import type { Partner } from '../../schemas/partner'
import { fillTemplate } from '../../templates/fill'

/** What was agreed with a partner, held against a postback as it went out. */
export interface HeldTerms {
  partner: string
  terms: AgreedTerm[]
}

interface Sent {
  method: 'GET' | 'POST'
  url: string
  body?: string
}

/** The agreed terms, each met, missed or not concerned. */
export function heldTerms(partner: Partner, { method, url, body = '' }: Sent): HeldTerms {
  const request = { method, url, headers: [], body }
  const [filled, { parts: filledBody }] = [fillTemplate(url, {}), fillTemplate(body, {})]
  return { partner: partner.name, terms: agreedTerms(partner, { filled, filledBody, request }) }
}
