import type { z } from 'zod'

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
}

/** What is wrong with one place of a file, to follow its path: "should be a text, but is missing". */
export function explainIssue(issue: z.core.$ZodIssue, file: unknown): string {
  const found = foundAt(file, issue.path)
  if (issue.code === 'invalid_type')
    return `should be ${TYPES[issue.expected] ?? issue.expected}, but ${found}`
  if (issue.code === 'invalid_value') return `should be one of ${issue.values.join(', ')}, but ${found}`
  return `is not valid (${issue.message}) and ${found}`
}

/** What there is at a place of a file, to follow its name: `is "abc"`, "is missing". */
export function foundAt(file: unknown, path: readonly PropertyKey[]): string {
  return describe(valueAt(file, path))
}

function valueAt(file: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)?.[key], file)
}

function describe(value: unknown): string {
  if (value === undefined) return 'is missing'
  if (value === null) return 'is null'
  if (Array.isArray(value)) return 'is a list'
  if (typeof value === 'object') return 'is an object'
  const text = JSON.stringify(value)
  return `is ${text.length > 60 ? `${text.slice(0, 59)}…` : text}`
}
