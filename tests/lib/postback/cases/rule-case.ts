import { builtIn } from '@/lib/ids/known'
import type { Finding, Fix, ReceiverKind } from '@/lib/postback/finding'
import { buildPostback } from '@/lib/postback/request'
import type { Click } from '@/lib/schemas/click'

/** A draft in short; a text is a template for GET. */
export interface Draft {
  template: string
  method?: 'GET' | 'POST'
  body?: string
  contentType?: string
  sender?: string
  receiver?: string
  receiverKind?: ReceiverKind
  values?: Record<string, string>
  click?: Click
}

/** Of a rule a draft that it hits, the nearest it lets pass, and what its fix writes; undefined where it has none. */
export interface RuleCase {
  id: string
  hit: string | Draft
  passes: string | Draft
  fixed?: string
}

export const T = 'https://t.example/pb'

/** The values that macros have where a draft says nothing else. */
const USUAL: Record<string, string> = {
  cid: 'a1b2c3d4e5',
  payout: '1.50',
  comma: '1,50',
  none: '',
  escaped: 'a%3Db',
}

export function asDraft(draft: string | Draft): Draft {
  return typeof draft === 'string' ? { template: draft } : draft
}

/** What is found in a draft, with the catalogue as it is. */
export function lint(draft: string | Draft): Finding[] {
  const { values = {}, method, body, ...rest } = asDraft(draft)
  const filled = Object.entries({ ...USUAL, ...values }).map(([name, value]) => ({
    name,
    value,
    from: 'typed',
  }))
  const sent = method ?? (body === undefined ? 'GET' : 'POST')
  return buildPostback({ ...rest, method: sent, body, values: filled }, builtIn).findings
}

/** The draft with a fix applied, as the form does it. */
export function applyFix(draft: string | Draft, { field, text }: Fix): Draft {
  const before = asDraft(draft)
  if (field === 'template' || field === 'body') return { ...before, [field]: text }
  return { ...before, values: { ...before.values, [field.slice('value:'.length)]: text } }
}
