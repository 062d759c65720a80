import type { CapiMode } from '../../schemas/draft'
import type { FilledValue } from '../../schemas/run'
import { z } from '../../schemas/zod'
import { t } from '../../text'
import type { Draft } from '../definition'

/** What a form needs to know of a field. */
export interface FieldMeta {
  label: string
  help?: string
  group: 'target' | 'event' | 'value' | 'click' | 'customer'
  required?: boolean
  /** A token or key: masked, kept apart from the draft. */
  secret?: boolean
  /** Plain data about a person: redacted in exports. */
  personal?: boolean
  /** It makes the event a test: a live one goes without it. */
  testOnly?: true
  /** The only values there are. */
  options?: readonly string[]
  /** Values to offer; others are allowed. */
  suggestions?: readonly string[]
  initial?: string
}

export interface FormField extends FieldMeta {
  name: string
}

type FieldSchema = z.ZodObject<Record<string, z.ZodType<string>>>

const fieldMeta = z.registry<FieldMeta>()

/** A text field that carries what the form needs to show it. */
export function field(meta: FieldMeta): z.ZodString {
  return z.string().register(fieldMeta, meta)
}

/** The fields of a form in the order of their schema. */
export function formFields(schema: FieldSchema): FormField[] {
  return Object.entries(schema.shape).flatMap(([name, type]) => {
    const meta = fieldMeta.get(type)
    return meta ? [{ name, ...meta }] : []
  })
}

/** Names of the fields whose values are secret. */
export function secretNames(schema: FieldSchema): string[] {
  return formFields(schema)
    .filter((each) => each.secret)
    .map((each) => each.name)
}

/** The draft of an empty form: initial values only. */
export function initialDraft(schema: FieldSchema): Draft {
  return Object.fromEntries(
    formFields(schema).flatMap(({ name, initial }) => (initial === undefined ? [] : [[name, initial]])),
  )
}

/** What of a draft is told in a mode: a live event goes without what would make it a test. */
export function fieldsOfMode(
  schema: FieldSchema,
  draft: Draft,
  mode: CapiMode,
): Readonly<Record<string, string>> {
  if (mode === 'test') return draft
  const testOnly = new Set(formFields(schema).flatMap((each) => (each.testOnly ? [each.name] : [])))
  return Object.fromEntries(Object.entries(draft).filter(([name]) => !testOnly.has(name)))
}

/**
 * What a run may keep of a draft, so that it can be filled in again: no secret, and nothing of a person, which
 * leaves this machine hashed only.
 */
export function keptFields(schema: FieldSchema, draft: Draft): FilledValue[] {
  return formFields(schema).flatMap(({ name, secret, personal, group }) => {
    const value = draft[name]
    if (!value || secret || personal || group === 'customer') return []
    return [{ name, value, from: t`the form` }]
  })
}
