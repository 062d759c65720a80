import type { Draft } from '../definition'

/** The draft without empty fields, trimmed except for `verbatim` ones: a space at the end of an ID is a fault to be seen. */
export function tidy(draft: Draft, verbatim: readonly string[] = []): Draft {
  return Object.fromEntries(
    Object.entries(draft)
      .filter(([, text]) => text.trim() !== '')
      .map(([field, text]) => [field, verbatim.includes(field) ? text : text.trim()]),
  )
}

/** What is no number is sent as typed, so that the platform's own answer to it can be seen. */
export function numberOrText(text: string | undefined): number | string | undefined {
  if (text === undefined || !/^-?\d{1,16}(\.\d+)?$/.test(text)) return text
  return Number(text)
}

/** A text as one segment of a path. */
export function pathSegment(text: string | undefined): string {
  return encodeURIComponent((text ?? '').toWellFormed())
}

/** The object, or undefined when none of its values is there: absent, not empty. */
export function unlessEmpty<Value extends object>(object: Value): Value | undefined {
  return Object.values(object).some((value) => value !== undefined) ? object : undefined
}

/** The fields of that name, absent ones included as undefined, which JSON leaves out. */
export function picked(draft: Draft, names: readonly string[]): Record<string, string | undefined> {
  return Object.fromEntries(names.map((name) => [name, draft[name]]))
}
