import type { PostbackDraft } from '../schemas/draft'
import { encodeForUrl } from '../templates/encode'
import { fillParts, fillTemplate } from '../templates/fill'
import { type FilledParameter, formParameters, urlParameters } from '../templates/parameters'
import { macrosIn, parseTemplate } from '../templates/parse'
import { clickIdNames, payoutNames } from './aliases'
import { valuesByName } from './candidates'
import type { DraftField } from './finding'
import { isSecretName } from './secrets'

/** What a value is to its receiver. */
export type VariableRole = 'click-id' | 'payout' | 'token' | 'other'

/** One thing in a postback that an experiment can change. */
export interface Variable {
  /** The name of the parameter, or of a macro that stands in no parameter. */
  name: string
  role: VariableRole
  /** As the receiver reads it now. */
  value: string
  /** Where the parameter stands; left out for a macro of the path or of a body that is no form. */
  place?: { field: DraftField } & Pick<FilledParameter, 'at' | 'valueAt' | 'written'>
}

const VALUE_MACRO = 'experiment_value'

/** What a draft offers to change: its parameters, then its other macros. `clickIds` are the click's own. */
export function variablesOf(draft: PostbackDraft, clickIds: readonly string[] = []): Variable[] {
  const values = valuesByName(draft.values)
  const inUrl = urlParameters(fillTemplate(draft.template, values).parts)
  const inBody = isFormPost(draft)
    ? formParameters(fillParts(parseTemplate(draft.body ?? ''), values, encodeForUrl))
    : []
  const roleOf = (name: string, value: string): VariableRole => {
    if (clickIds.includes(value)) return 'click-id'
    if (isSecretName(name)) return 'token'
    if (payoutNames.includes(name.toLowerCase())) return 'payout'
    return clickIdNames.includes(name) ? 'click-id' : 'other'
  }
  const parameters = [...located('template', inUrl), ...located('body', inBody)].map(
    ({ name, value, ...place }): Variable => ({ name, value, role: roleOf(name, value), place }),
  )
  const covered = new Set(
    [...inUrl, ...inBody].flatMap(({ written }) => macrosIn(written)).map(({ name }) => name),
  )
  const macros = [draft.template, draft.method === 'POST' ? (draft.body ?? '') : ''].flatMap(macrosIn)
  const others = [...new Set(macros.map(({ name }) => name))].filter((name) => !covered.has(name))
  return [
    ...parameters,
    ...others.map((name): Variable => {
      const value = values[name]?.value ?? ''
      return { name, value, role: roleOf(name, value) }
    }),
  ]
}

/** The draft with another value of the variable, encoded once. */
export function withValue(draft: PostbackDraft, variable: Variable, value: string): PostbackDraft {
  // By a macro, for a value that itself looks like one must not be filled.
  const changed = withText(draft, variable, `{${VALUE_MACRO}}`)
  const name = variable.place ? VALUE_MACRO : variable.name
  const others = draft.values.filter((given) => given.name !== name)
  return { ...changed, values: [...others, { name, value, from: 'experiment' }] }
}

/** The draft with this text in the place of the parameter's value, as it stands; unchanged without a place. */
export function withText(draft: PostbackDraft, { place }: Variable, text: string): PostbackDraft {
  return place ? spliced(draft, place.field, place.valueAt, place.written.length, text) : draft
}

/** The draft with the parameter twice, or, left out, not at all; unchanged without a place. */
export function repeated(draft: PostbackDraft, { place }: Variable): PostbackDraft {
  if (!place) return draft
  const end = place.valueAt + place.written.length
  const pair = textOf(draft, place.field).slice(place.at, end)
  return spliced(draft, place.field, end, 0, `&${pair}`)
}

/** The draft without the parameter and its separator; unchanged without a place. */
export function without(draft: PostbackDraft, { place }: Variable): PostbackDraft {
  if (!place) return draft
  const text = textOf(draft, place.field)
  const end = place.valueAt + place.written.length
  if (text[end] === '&') return spliced(draft, place.field, place.at, end + 1 - place.at, '')
  const start = /[?&]/.test(text[place.at - 1] ?? '') ? place.at - 1 : place.at
  return spliced(draft, place.field, start, end - start, '')
}

/** Whether the draft posts a form, which can be sent in a query as well. */
export function isFormPost({
  method,
  contentType = 'application/x-www-form-urlencoded',
}: PostbackDraft): boolean {
  return method === 'POST' && /^application\/x-www-form-urlencoded\b/i.test(contentType)
}

function textOf(draft: PostbackDraft, field: DraftField): string {
  return draft[field] ?? ''
}

function spliced(
  draft: PostbackDraft,
  field: DraftField,
  at: number,
  length: number,
  text: string,
): PostbackDraft {
  const whole = textOf(draft, field)
  return { ...draft, [field]: whole.slice(0, at) + text + whole.slice(at + length) }
}

function located(field: DraftField, parameters: readonly FilledParameter[]) {
  return parameters.map(({ name, value, at, valueAt, written }) => ({
    name,
    value,
    field,
    at,
    valueAt,
    written,
  }))
}
