import type { RuleKind, Suite } from '@/lib/schemas/suite'
import { type FieldType, ruleForms } from './rule-forms'

/** A rule as its form holds it. */
export interface RuleDraft {
  /** Of this editor only, so that a line keeps its fields when others are taken out. */
  key: number
  kind: RuleKind
  texts: Readonly<Record<string, string>>
}

/** A suite as the form holds it. */
export interface SuiteDraft {
  name: string
  docs: string
  hosts: string
  urls: string
  parameters: string
  rules: readonly RuleDraft[]
}

/** The form of a suite. */
export function draftOf({ name, docs = '', match, rules }: Suite): SuiteDraft {
  const list = (entries: readonly string[] = []) => entries.join(', ')
  return {
    name,
    docs,
    hosts: list(match?.hosts),
    urls: list(match?.urls),
    parameters: list(match?.parameters),
    rules: rules.map(({ rule: kind, ...fields }, key) => ({
      key,
      kind,
      texts: Object.fromEntries(
        Object.entries(fields).map(([field, value]) => [
          field,
          Array.isArray(value) ? value.join(', ') : String(value ?? ''),
        ]),
      ),
    })),
  }
}

/** A suite in its editor. */
export interface OpenSuite {
  mode: 'form' | 'json'
  draft: SuiteDraft
  json: string
  /** It is not what is kept. */
  changed: boolean
}

/** The name of a suite's draft. */
export function formOfSuite(suiteId: string): string {
  return `suite:${suiteId}`
}

/** What was typed and not saved, or else what is kept. */
export function openSuite(suite: Suite, typed: Readonly<Record<string, string>>): OpenSuite {
  const { mode, form, json = '' } = typed
  const kept = draftOf(suite)
  const draft = form ? (JSON.parse(form) as SuiteDraft) : kept
  return mode === 'json'
    ? { mode, draft, json, changed: json !== jsonOf(kept) }
    : { mode: 'form', draft, json, changed: jsonOf(draft) !== jsonOf(kept) }
}

/** The JSON that a form makes. */
export function jsonOf(draft: SuiteDraft): string {
  return JSON.stringify(suiteOf(draft), null, 2)
}

/** A rule of a kind as it is added to the form. */
export function newRule(kind: RuleKind, key: number): RuleDraft {
  const { fields } = ruleForms[kind]
  return { key, kind, texts: Object.fromEntries(fields.map(({ name, start = '' }) => [name, start])) }
}

/** What the form says, for the schema to judge: a number that is none stays the text that was typed. */
export function suiteOf({ name, docs, hosts, urls, parameters, rules }: SuiteDraft): unknown {
  const match = withoutEmpty({ hosts: words(hosts), urls: words(urls), parameters: words(parameters) })
  return {
    ...withoutEmpty({ name: name.trim(), docs: docs.trim() }),
    ...(Object.keys(match).length > 0 ? { match } : {}),
    rules: rules.map(ruleOf),
  }
}

function ruleOf({ kind, texts }: RuleDraft): unknown {
  const fields = ruleForms[kind].fields.flatMap(({ name, type, start }) => {
    const text = (texts[name] ?? '').trim()
    return text === '' && start === undefined ? [] : [[name, readers[type](text)]]
  })
  return { rule: kind, ...Object.fromEntries(fields) }
}

const readers: Readonly<Record<FieldType, (text: string) => unknown>> = {
  text: (text) => text,
  number,
  words,
  numbers: (text) => words(text).map(number),
}

function number(text: string): number | string {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text
}

function words(text: string): string[] {
  return text.split(/[\s,;]+/).filter(Boolean)
}

function withoutEmpty(fields: Record<string, string | string[]>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value.length > 0))
}
