import type { Known } from '@/lib/ids/known'
import { postbackValues } from '@/lib/postback/candidates'
import { type BuiltPostback, buildPostback } from '@/lib/postback/request'
import { type PostbackTemplate, suggestTemplates } from '@/lib/postback/suggest'
import { variablesOf, withText } from '@/lib/postback/variables'
import type { Click } from '@/lib/schemas/click'
import type { PostbackDraft } from '@/lib/schemas/draft'
import type { FilledValue } from '@/lib/schemas/run'
import { macrosIn } from '@/lib/templates/parse'

/** What a click offers to a postback. */
export interface Offer {
  templates: PostbackTemplate[]
  values: FilledValue[]
}

/** One line of the macro table. */
export interface MacroLine {
  name: string
  value: string
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
  { index }: Known,
): PostbackState {
  const [suggested] = offer.templates
  const template = typed.template ?? suggested?.template ?? ''
  const method = methodOf(typed.method ?? offer.templates.find((one) => one.template === template)?.method)
  const texts = [template, ...(method === 'POST' ? [typed.body ?? ''] : [])]
  const names = [...new Set(texts.flatMap(macrosIn).map(({ name }) => name))]
  // The click ID that a receiver made itself comes before all others of that name.
  const own = offer.templates.find((one) => one.template === template)?.clickIds ?? []
  const lines = names.map((name) => macroLine(name, [...own, ...offer.values], typed[macroField(name)]))
  const values = lines.flatMap(({ missing, name, value, from }) => (missing ? [] : [{ name, value, from }]))
  const draft = { template, method, body: typed.body, contentType: typed.contentType, values }
  return { draft, lines, built: buildPostback({ ...draft, click }, index) }
}

/** A payout that is not 0, and what to type into which field so that it is; undefined where there is none. */
export function payoutOf(draft: PostbackDraft): { value: string; field: string; zero: string } | undefined {
  const variable = variablesOf(draft).find(({ role, value }) => role === 'payout' && Number(value) !== 0)
  if (!variable) return undefined
  const { name, value, place } = variable
  const [macro] = macrosIn(place?.written ?? '')
  if (!place || macro?.raw === place.written)
    return { value, field: macroField(macro?.name ?? name), zero: '0' }
  return { value, field: place.field, zero: withText(draft, variable, '0')[place.field] ?? '' }
}

function methodOf(text: string | undefined): 'GET' | 'POST' {
  return text === 'POST' ? 'POST' : 'GET'
}

function macroLine(name: string, values: readonly FilledValue[], typed: string | undefined): MacroLine {
  const candidates = values.filter((value) => value.name === name)
  const found = typed === undefined ? candidates[0] : candidates.find(({ value }) => value === typed)
  return {
    name,
    value: typed ?? found?.value ?? '',
    from: found?.from ?? (typed ? TYPED : ''),
    candidates,
    missing: typed === undefined && !found,
  }
}
