import type { CapiFinding, ConversionsApi, HashStep, Prefilled } from '@/lib/capi/definition'
import { partOfField, typedFields } from '@/lib/capi/form/conversion'
import { type FormField, fieldsOfMode, formFields, initialDraft } from '@/lib/capi/form/fields'
import { findIdsInHop, type IdIndex } from '@/lib/ids'
import type { Click } from '@/lib/schemas/click'
import type { ConversionTexts } from '@/lib/schemas/conversion'
import type { CapiMode } from '@/lib/schemas/draft'
import type { TestRequest } from '@/lib/schemas/run'
import { t } from '@/lib/text'

/** The form as it stands: what was typed over what the click tells. */
export interface CapiState {
  fields: Readonly<Record<string, string>>
  findings: CapiFinding[]
  /** With the secrets hidden: for the screen. */
  request: TestRequest
  steps: HashStep[]
}

export const GROUPS: Readonly<Record<FormField['group'], string>> = {
  target: t`Where to`,
  event: t`Event`,
  value: t`Value`,
  click: t`From the click`,
  customer: t`Customer`,
}

/** The token as the preview shows it. */
const HIDDEN = '‹token›'

/** What the click tells of each field. The event ID is fresh at each call; `now` in milliseconds. */
export function prefillOf(
  api: ConversionsApi,
  click: Click,
  now: number,
  index: IdIndex,
): Record<string, Prefilled> {
  return api.fromClick(
    click,
    click.hops.flatMap((hop) => findIdsInHop(hop, index)),
    now,
  )
}

/** Everything the form shows and sends. `now` in milliseconds. */
export function capiState(
  api: ConversionsApi,
  prefill: Readonly<Record<string, Prefilled>>,
  typed: Readonly<Record<string, string>>,
  mode: CapiMode,
  now: number,
): CapiState {
  const told = Object.fromEntries(Object.entries(prefill).map(([name, { value }]) => [name, value]))
  const fields = fieldsOfMode(api.fields, { ...initialDraft(api.fields), ...told, ...typed }, mode)
  const hidden = Object.fromEntries(api.secrets.map((name) => [name, HIDDEN]))
  const { request, steps } = api.build(fields, hidden, mode)
  const url = request.url.replaceAll(encodeURIComponent(HIDDEN), HIDDEN)
  return { fields, findings: api.preflight(fields, now, mode), request: { ...request, url }, steps }
}

/** What was typed: at this API, and for the rest at another one for the same conversion, which `from` says. */
export function typedAt(
  api: ConversionsApi,
  typed: Readonly<Record<string, string>>,
  conversion: ConversionTexts,
): { fields: Readonly<Record<string, string>>; from: (field: string) => string | undefined } {
  const fields = typedFields(api.conversion, typed, conversion)
  return {
    fields,
    from: (field) =>
      fields[field] !== undefined && fields[field] !== typed[field] ? t`from the conversion` : undefined,
  }
}

/** What a field typed at this API says of the conversion, for the other APIs; undefined for its own matter. */
export function conversionPart(api: ConversionsApi, field: string, text: string) {
  return partOfField(api.conversion, field, text)
}

/** The labels of the API's secrets that are not there. */
export function missingSecrets(api: ConversionsApi, values: Readonly<Record<string, string>>): string[] {
  return formFields(api.fields)
    .filter(({ name, secret }) => secret && !values[name])
    .map(({ label }) => label)
}

/** The fields of one group that go with this mode, in the order of the schema. */
export function fieldsOfGroup(api: ConversionsApi, group: FormField['group'], mode: CapiMode): FormField[] {
  return formFields(api.fields).filter(
    (field) => field.group === group && !(mode === 'live' && field.testOnly),
  )
}

/** Whether a field says where events go: typed once for all clicks. That it is a test is said anew each time. */
export function isOfTarget({ group, testOnly }: FormField): boolean {
  return group === 'target' && !testOnly
}
