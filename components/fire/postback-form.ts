import type { Known } from '@/lib/ids/known'
import { postbackValues } from '@/lib/postback/candidates'
import { type BuiltPostback, buildPostback } from '@/lib/postback/request'
import { type PostbackTemplate, suggestTemplates } from '@/lib/postback/suggest'
import type { Click } from '@/lib/schemas/click'
import type { PostbackDraft } from '@/lib/schemas/draft'
import type { FilledValue } from '@/lib/schemas/run'
import { type MacroPart, macrosIn } from '@/lib/templates/parse'

/** What a click offers to a postback. */
export interface Offer {
  templates: PostbackTemplate[]
  values: FilledValue[]
}

/** One line of the macro table. */
export interface MacroLine {
  name: string
  /** As the template writes it. */
  macro: string
  value: string
  /** The value as it is sent; the value itself where there is none. */
  sent: string
  /** Values that the macro itself renames, as `lead → reg`. */
  renames: string[]
  /** Where the value is from; '' where there is none. */
  from: string
  /** What else the click offers for it. */
  candidates: FilledValue[]
  /** Neither typed nor found, so that the macro stays as it is. */
  missing: boolean
}

/** The form as it stands: what was typed over what the click offers. */
export interface PostbackState {
  draft: PostbackDraft
  lines: MacroLine[]
  built: BuiltPostback
}

const TYPED = 'typed'

/** The field of a draft that keeps the value typed for a macro. */
export const macroField = (name: string) => `value:${name}`

/** Templates and values from the click's own identifiers. */
export function offerOf(click: Click, known: Known): Offer {
  return { templates: suggestTemplates(click, known), values: postbackValues(click, known.index) }
}

/** Everything the form shows and sends. */
export function postbackState(
  click: Click,
  offer: Offer,
  typed: Readonly<Record<string, string>>,
  known: Known,
): PostbackState {
  const [suggested] = offer.templates
  const template = typed.template ?? suggested?.template ?? ''
  const method = methodOf(typed.method ?? offer.templates.find((one) => one.template === template)?.method)
  const texts = [template, ...(method === 'POST' ? [typed.body ?? ''] : [])]
  const macros = [...new Map(texts.flatMap(macrosIn).map((macro) => [macro.name, macro])).values()]
  // The click ID that a receiver made itself comes before all others of that name.
  const own = offer.templates.find((one) => one.template === template)?.clickIds ?? []
  const found = macros.map((macro) =>
    macroLine(macro, [...own, ...offer.values], typed[macroField(macro.name)]),
  )
  const values = found.flatMap(({ missing, name, value, from }) => (missing ? [] : [{ name, value, from }]))
  const { body, contentType, sender, receiver } = typed
  const draft = { template, method, body, contentType, sender, receiver, values }
  const built = buildPostback({ ...draft, click }, known)
  const sent = new Map([...built.filled.parts, ...built.filledBody].map((part) => [part.macro, part.encoded]))
  const lines = found.map((line) => ({ ...line, sent: sent.get(line.macro) ?? line.value }))
  return { draft, lines, built }
}

function methodOf(text: string | undefined): 'GET' | 'POST' {
  return text === 'POST' ? 'POST' : 'GET'
}

function macroLine(
  { name, raw, renames = {} }: MacroPart,
  values: readonly FilledValue[],
  typed: string | undefined,
): Omit<MacroLine, 'sent'> {
  const candidates = values.filter((value) => value.name === name)
  const found = typed === undefined ? candidates[0] : candidates.find(({ value }) => value === typed)
  return {
    name,
    macro: raw,
    renames: Object.entries(renames).map(([from, to]) => `${from} → ${to}`),
    value: typed ?? found?.value ?? '',
    from: found?.from ?? (typed ? TYPED : ''),
    candidates,
    missing: typed === undefined && !found,
  }
}
