import type { Known } from '@/lib/ids/known'
import { postbackValues } from '@/lib/postback/candidates'
import { type ImpliedPostback, impliedPostbacks } from '@/lib/postback/implied'
import { type BuiltPostback, buildPostback } from '@/lib/postback/request'
import type { Click } from '@/lib/schemas/click'
import type { PostbackDraft } from '@/lib/schemas/draft'
import type { FilledValue } from '@/lib/schemas/run'
import { macrosIn } from '@/lib/templates/parse'

/** What a click offers to a postback. */
export interface Offer {
  implied: ImpliedPostback[]
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
  /** The implied postback that is in the form, though its text may have been changed since. */
  chosen?: ImpliedPostback
  draft: PostbackDraft
  lines: MacroLine[]
  built: BuiltPostback
}

const TYPED = 'typed'

/** The field of a draft that keeps the value typed for a macro. */
export const macroField = (name: string) => `value:${name}`

/** Templates and values from the click's own identifiers. */
export function offerOf(click: Click, known: Known): Offer {
  return { implied: impliedPostbacks(click, known), values: postbackValues(click, known.index) }
}

/** Everything the form shows and sends. */
export function postbackState(
  click: Click,
  offer: Offer,
  typed: Readonly<Record<string, string>>,
  { index }: Known,
): PostbackState {
  const chosen = chosenOf(offer, typed)
  const template = typed.template ?? chosen?.template?.text ?? ''
  const method = methodOf(typed.method ?? chosen?.method)
  const texts = [template, ...(method === 'POST' ? [typed.body ?? ''] : [])]
  const names = [...new Set(texts.flatMap(macrosIn).map(({ name }) => name))]
  const offered = offeredFor(chosen, offer)
  const lines = names.map((name) => macroLine(name, offered, typed[macroField(name)]))
  const values = lines.flatMap(({ missing, name, value, from }) => (missing ? [] : [{ name, value, from }]))
  const draft = { template, method, body: typed.body, contentType: typed.contentType, values }
  const { implied } = offer
  return { chosen, draft, lines, built: buildPostback({ ...draft, click, implied }, index) }
}

/** The one that was taken; before anything was typed, the only one there is to take. */
function chosenOf({ implied }: Offer, typed: Readonly<Record<string, string>>): ImpliedPostback | undefined {
  const usable = implied.filter(({ template }) => template)
  const [only, other] = usable
  if (typed.implied === undefined && typed.template === undefined && !other) return only
  return usable.find(({ key }) => key === typed.implied)
}

/** What came to the sender in the slot that it returns comes before all others of that name. */
function offeredFor(chosen: ImpliedPostback | undefined, { values }: Offer): FilledValue[] {
  if (!chosen) return values
  const { name, value } = chosen.value
  return [chosen.value, ...values.filter((other) => other.name !== name || other.value !== value)]
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
