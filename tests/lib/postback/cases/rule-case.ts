import { builtIn } from '@/lib/ids/known'
import type { Finding } from '@/lib/postback/finding'
import { impliedPostbacks } from '@/lib/postback/implied'
import { buildPostback } from '@/lib/postback/request'
import type { Click, Header } from '@/lib/schemas/click'
import type { PostbackDraft } from '@/lib/schemas/draft'
import type { Receiver } from '@/lib/schemas/receiver'

/** A draft in short; a text is a template for GET. */
export interface Draft {
  template: string
  method?: 'GET' | 'POST'
  body?: string
  contentType?: string
  sender?: string
  receivingPlatform?: string
  receiver?: Receiver
  headers?: readonly Header[]
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
  return lintDraft(fullDraft(draft))
}

/** What is found in a draft as the form has it. */
export function lintDraft(draft: PostbackDraft & { click?: Click; receiver?: Receiver }): Finding[] {
  const { receiver } = draft
  const receiverAt = receiver && (() => receiver)
  const implied = draft.click && impliedPostbacks(draft.click, builtIn)
  return buildPostback({ ...draft, implied, receiverAt }, builtIn).findings
}

/** The draft as the form has it. */
export function fullDraft(draft: string | Draft): PostbackDraft & { receiver?: Receiver } {
  const { values = {}, method, body, ...rest } = asDraft(draft)
  const filled = Object.entries({ ...USUAL, ...values }).map(([name, value]) => ({
    name,
    value,
    from: 'typed',
  }))
  return { ...rest, method: method ?? (body === undefined ? 'GET' : 'POST'), body, values: filled }
}
