import type { ExperimentStep, PostbackDraft } from '../schemas/draft'
import { encodeForUrl } from '../templates/encode'
import { t } from '../text'
import {
  isFormPost,
  repeated,
  type Variable,
  type VariableRole,
  without,
  withText,
  withValue,
} from './variables'
import { wrongValue } from './wrong-value'

/** Spellings of an amount, of which receivers take some for others: `10,00` for 1000, or 1000 for minor units. */
const AMOUNTS = ['10', '10.00', '10,00', '1000']
const FORM = 'application/x-www-form-urlencoded'

/** The values that an experiment with this variable begins with. */
export function readyValues({ role, value }: Variable): string[] {
  const byRole: Record<VariableRole, string[]> = {
    'click-id': [value, wrongValue(value), ''],
    payout: AMOUNTS,
    token: [value, wrongValue(value), ''],
    other: [value, ''],
  }
  return [...new Set(byRole[role])]
}

/** One step for each value, and one with the parameter twice. */
export function valueSteps(
  draft: PostbackDraft,
  variable: Variable,
  values: readonly string[],
): ExperimentStep[] {
  const steps = values.map((value) => ({
    label: `${variable.name} = ${value === '' ? t`(empty)` : value}`,
    draft: withValue(draft, variable, value),
  }))
  if (!variable.place) return steps
  return [...steps, { label: t`${variable.name} twice`, draft: repeated(draft, variable) }]
}

/** The value encoded once, as it should be, not at all, and twice. */
export function encodingSteps(draft: PostbackDraft, variable: Variable): ExperimentStep[] {
  const once = encodeForUrl(variable.value)
  return [
    { label: t`${variable.name} encoded once`, draft: withText(draft, variable, once) },
    { label: t`${variable.name} not encoded`, draft: withText(draft, variable, variable.value) },
    { label: t`${variable.name} encoded twice`, draft: withText(draft, variable, encodeForUrl(once)) },
  ]
}

/** The same parameters by GET and by POST; of a body that is no form only the one step that there is. */
export function methodSteps(draft: PostbackDraft): ExperimentStep[] {
  const asGet = isFormPost(draft) ? asQuery(draft) : draft.method === 'GET' ? draft : undefined
  const asPost = draft.method === 'POST' ? draft : asForm(draft)
  return [...(asGet ? [{ label: 'GET', draft: asGet }] : []), { label: 'POST', draft: asPost }]
}

/** The same conversion twice: a receiver that deduplicates says so the second time. */
export function duplicateSteps(draft: PostbackDraft): ExperimentStep[] {
  return [
    { label: t`the first time`, draft },
    { label: t`the same again`, expects: 'duplicate', draft },
  ]
}

/**
 * What a receiver must turn away: a click ID that is wrong, empty, cut, in another case, missing or a macro that
 * nobody replaced, a wrong or missing token, a payout that is no amount, and each `required` parameter left out.
 */
export function negativeSteps(
  draft: PostbackDraft,
  variables: readonly Variable[],
  required: readonly string[] = [],
): ExperimentStep[] {
  const placed = variables.filter(({ place }) => place)
  const byRole = (role: VariableRole) => placed.filter((variable) => variable.role === role)
  const changed = [
    ...byRole('click-id')
      .slice(0, 1)
      .flatMap((variable) => wrongClickIds(draft, variable)),
    ...byRole('token').flatMap((variable) => [
      [t`${variable.name} wrong`, withValue(draft, variable, wrongValue(variable.value))] as const,
      [t`${variable.name} left out`, without(draft, variable)] as const,
    ]),
    ...byRole('payout')
      .slice(0, 1)
      .map((variable) => [`${variable.name} = abc`, withValue(draft, variable, 'abc')] as const),
    ...placed
      .filter(({ name, role }) => role !== 'click-id' && role !== 'token' && required.includes(name))
      .map((variable) => [t`${variable.name} left out`, without(draft, variable)] as const),
  ]
  return changed.map(([label, changedDraft]) => ({ label, expects: 'rejected', draft: changedDraft }))
}

function wrongClickIds(draft: PostbackDraft, variable: Variable): (readonly [string, PostbackDraft])[] {
  const { name, value } = variable
  const otherCase = value === value.toLowerCase() ? value.toUpperCase() : value.toLowerCase()
  return [
    [t`${name} wrong`, withValue(draft, variable, wrongValue(value))],
    [t`${name} empty`, withValue(draft, variable, '')],
    [t`${name} left out`, without(draft, variable)],
    [`${name} = {not_replaced}`, withText(draft, variable, '{not_replaced}')],
    ...(value.length > 1
      ? [[t`${name} cut by one`, withValue(draft, variable, value.slice(0, -1))] as const]
      : []),
    ...(otherCase === value
      ? []
      : [[t`${name} in another case`, withValue(draft, variable, otherCase)] as const]),
  ]
}

function asForm({ template, ...draft }: PostbackDraft): PostbackDraft {
  const question = template.indexOf('?')
  if (question < 0) return { ...draft, template, method: 'POST', body: '', contentType: FORM }
  return {
    ...draft,
    template: template.slice(0, question),
    method: 'POST',
    body: template.slice(question + 1),
    contentType: FORM,
  }
}

function asQuery({ template, body = '', contentType: _form, ...draft }: PostbackDraft): PostbackDraft {
  const joined = body === '' ? template : `${template}${template.includes('?') ? '&' : '?'}${body}`
  return { ...draft, template: joined, method: 'GET' }
}
