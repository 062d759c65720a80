import type { Platform } from '../schemas/platform'
import type { Receiver } from '../schemas/receiver'
import type { FilledValue } from '../schemas/run'
import type { FilledTemplate } from '../templates/fill'
import type { FilledParameter } from '../templates/parameters'
import type { MacroPart } from '../templates/parse'
import { t } from '../text'
import type { ImpliedPostback } from './implied'
import type { SeenId } from './seen'

/**
 * `error`: nothing sensible can be sent. `warn`: it can be sent, and will probably not count. `info`: it may be
 * meant.
 */
export type FindingSeverity = 'error' | 'warn' | 'info'

export type DraftField = 'template' | 'body'

/** The new text of the template or body, or the new value of the macro of this name. */
export interface Fix {
  says: string
  field: DraftField | `value:${string}`
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
  /** Of the template, other than the content type; macros in them filled. */
  headers: { name: string; value: string; missing: string[] }[]
  values: Record<string, FilledValue>
  /** The identifiers of the click that is tested, where there is one. */
  ids?: readonly SeenId[]
  /** The postbacks that the click implies. */
  implied?: readonly ImpliedPostback[]
  /** The platform whose macros the template is written in, where it was named. */
  sender?: Platform
  /** The platforms that may be receiving this. */
  receivers: readonly Platform[]
  /** The parameters of the receiver's own template, with what stands for their values; empty where it is open. */
  documented: ReadonlyMap<string, string>
  /** Whether the receiver was named, and not told by its address. */
  receiverIsChosen: boolean
  /** Whose money it is about, where that is known. */
  receiver?: Receiver
  platforms: readonly Platform[]
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
  return field === 'body' ? t`body field ${name}` : t`parameter ${name}`
}

/** The macros of a draft, each once however often it stands there. */
export function distinctMacros({ macros }: Drafted): DraftMacro[] {
  return [...new Map(macros.map((macro) => [placeOfMacro(macro), macro])).values()]
}

/** Where a macro stands, in words. */
export function placeOfMacro({ field, raw }: DraftMacro): string {
  return field === 'body' ? t`body, ${raw}` : t`template, ${raw}`
}

/** The platform that receives it, where there is no doubt. */
export function receiverOf({ receivers }: Pick<Drafted, 'receivers'>): Platform | undefined {
  return receivers.length === 1 ? receivers[0] : undefined
}

/** Whether a parameter has its value: each of its macros is filled, and something is there. */
export function isSettled({ value, macros }: FilledParameter): boolean {
  return value.trim() !== '' && macros.every((macro) => macro.value !== undefined)
}

/** Where in the template the path, or else the query, begins. */
export function hostEnd({ covered }: Pick<Drafted, 'covered'>): number {
  return /^[^/]*\/\/[^/?#]*/.exec(covered)?.[0].length ?? 0
}
