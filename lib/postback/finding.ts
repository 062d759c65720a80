import type { FilledValue } from '../schemas/run'
import type { FilledTemplate } from '../templates/fill'
import type { FilledParameter } from '../templates/parameters'
import type { MacroPart } from '../templates/parse'
import type { ImpliedPostback } from './implied'

/** `error`: nothing sensible can be sent. `warn`: it can be sent, and will probably not count. */
export type FindingSeverity = 'error' | 'warn'

export type DraftField = 'template' | 'body'

/** The new text of the template or body. */
export interface Fix {
  says: string
  field: DraftField
  text: string
}

/** Something wrong with a postback before it is sent. */
export interface Finding {
  id: string
  severity: FindingSeverity
  /** In words: "parameter payout", "address". */
  where: string
  says: string
  why: string
  fix?: Fix
}

/** A parameter of the URL, or a field of a form body. */
export interface DraftParameter extends FilledParameter {
  field: DraftField
}

/** A macro of the template or the body. */
export interface DraftMacro extends MacroPart {
  field: DraftField
}

/** The body as it is sent; empty where there is none. */
export interface DraftBody {
  /** How its content type says it is to be read. */
  type: 'form' | 'json' | 'text'
  sent: string
  /** It is JSON by its looks, whatever its content type says. */
  looksLikeJson: boolean
}

/** What a rule looks at. */
export interface Drafted {
  method: 'GET' | 'POST'
  /** The texts as typed. */
  text: Record<DraftField, string>
  filled: FilledTemplate
  /** The template with its macros covered by `x`, so that its own delimiters can be found. */
  covered: string
  /** The filled template as the browser reads it; undefined where it is no URL. */
  address?: URL
  macros: DraftMacro[]
  parameters: DraftParameter[]
  body: DraftBody
  values: Record<string, FilledValue>
  /** The values of the identifiers of the click that is tested, where there is one. */
  clickIds?: readonly string[]
  /** Those of them that a postback may return. */
  returnableIds?: readonly string[]
  /** The postbacks that the click implies. */
  implied?: readonly ImpliedPostback[]
}

/** One rule: what it is called, how bad it is and why, and where in a draft it hits. */
export interface Rule {
  id: string
  severity: FindingSeverity
  why: string
  check(draft: Drafted): Hit[]
}

export type Hit = Pick<Finding, 'where' | 'says' | 'fix'>

/** Where a parameter stands, in words. */
export function placeOf({ field, name }: { field: DraftField; name: string }): string {
  return `${field === 'body' ? 'body field' : 'parameter'} ${name}`
}

/** The fix that puts another text in the place of a piece of the draft. */
export function replacing(
  draft: Drafted,
  { field, at, length }: { field: DraftField; at: number; length: number },
  text: string,
  says: string,
): Fix {
  const whole = draft.text[field]
  return { says, field, text: whole.slice(0, at) + text + whole.slice(at + length) }
}
