import type { PostbackDraft } from '../schemas/draft'
import { encodeForUrl } from '../templates/encode'
import { t } from '../text'
import type { Drafted, DraftField, DraftMacro, DraftParameter, Finding, Fix } from './finding'

/** A piece of the template or body. */
export interface Place {
  field: DraftField
  at: number
  length: number
}

/** The fix that puts another text in the place of a piece of the draft. */
export function replacing(draft: Drafted, { field, at, length }: Place, text: string, says: string): Fix {
  const whole = draft.text[field]
  return { says, field, text: whole.slice(0, at) + text + whole.slice(at + length) }
}

/** The fix that puts a text in the place of each of these matches. */
export function replacingAll(
  draft: Drafted,
  matches: Iterable<{ index: number; 0: string }>,
  rewrite: (found: string) => string,
  says: string,
  field: DraftField = 'template',
): Fix {
  const whole = draft.text[field]
  let text = ''
  let end = 0
  for (const { index, 0: found } of matches) {
    text += whole.slice(end, index) + rewrite(found)
    end = index + found.length
  }
  return { says, field, text: text + whole.slice(end) }
}

/** The fix that writes a macro in another way, wherever it stands. */
export function rewriting(draft: Drafted, { field, raw }: DraftMacro, text: string): Fix {
  const same = draft.macros.filter((macro) => macro.field === field && macro.raw === raw)
  const places = same.map(({ at }) => ({ index: at, 0: raw }))
  return replacingAll(draft, places, () => text, t`Write ${text}`, field)
}

/**
 * The fix that gives a parameter another value: where the template writes it, or to the one macro it consists of.
 * Undefined where it is put together from several pieces.
 */
export function revaluing(draft: Drafted, parameter: DraftParameter, value: string): Fix | undefined {
  const { field, valueAt, written, macros } = parameter
  const says = t`Write ${value}`
  if (macros.length === 0)
    return replacing(draft, { field, at: valueAt, length: written.length }, encodeForUrl(value), says)
  const macro = draft.macros.find((one) => one.field === field && one.at === valueAt && one.raw === written)
  return macro && !macro.renames ? { says, field: `value:${macro.name}`, text: value } : undefined
}

/** The fix that leaves a parameter out, with the `&` that joins it to the others. */
export function leavingOut(draft: Drafted, parameter: DraftParameter): Fix {
  const { field, name, at: start, valueAt, written } = parameter
  const text = draft.text[field]
  const end = valueAt + written.length
  const followed = text[end] === '&'
  const at = !followed && text[start - 1] === '&' ? start - 1 : start
  return replacing(
    draft,
    { field, at, length: end - at + (followed ? 1 : 0) },
    '',
    name ? t`Leave ${name} out` : t`Leave it out`,
  )
}

/** The fix that adds a parameter to the URL, `written` being its value in template text. */
export function adding(draft: Drafted, name: string, written: string): Fix {
  const { covered } = draft
  const fragment = covered.indexOf('#')
  const at = fragment < 0 ? covered.length : fragment
  const before = covered.slice(0, at)
  const joint = !before.includes('?') ? '?' : /^[^?]*\?$|&$/.test(before) ? '' : '&'
  const place = { field: 'template', at, length: 0 } as const
  return replacing(draft, place, `${joint}${name}=${written}`, t`Add ${name}=${written}`)
}

/** The draft with the fix applied. */
export function applyFix<Draft extends PostbackDraft>(draft: Draft, { field, text }: Fix): Draft {
  if (field === 'template' || field === 'body') return { ...draft, [field]: text }
  const name = field.slice('value:'.length)
  const values = draft.values.map((value) => (value.name === name ? { ...value, value: text } : value))
  return { ...draft, values }
}

/** Whether a fix makes a finding of its rule go, and brings no error; `after` is what is found then. */
export function helps({ id }: Finding, before: readonly Finding[], after: readonly Finding[]): boolean {
  const times = (findings: readonly Finding[], rule: string) =>
    findings.filter((one) => one.id === rule).length
  const errors = after.filter(({ severity }) => severity === 'error')
  return (
    times(after, id) < times(before, id) &&
    errors.every((error) => times(after, error.id) <= times(before, error.id))
  )
}
