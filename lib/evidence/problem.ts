import type { z } from 'zod'
import { t } from '../text'

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: t`a whole number`,
  boolean: t`true or false`,
  array: 'a list',
  object: t`an object`,
  null: 'null',
}

/** What is wrong with one place of a file, to follow its path: "should be a text, but is missing". */
export function explainIssue(issue: z.core.$ZodIssue, file: unknown): string {
  const found = foundAt(file, issue.path)
  if (issue.code === 'invalid_type')
    return t`should be ${TYPES[issue.expected] ?? issue.expected}, but ${found}`
  if (issue.code === 'invalid_value') return t`should be one of ${issue.values.join(', ')}, but ${found}`
  return t`is not valid (${issue.message}) and ${found}`
}

/** What there is at a place of a file, to follow its name: `is "abc"`, "is missing". */
export function foundAt(file: unknown, path: readonly PropertyKey[]): string {
  return describe(valueAt(file, path))
}

function valueAt(file: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)?.[key], file)
}

function describe(value: unknown): string {
  if (value === undefined) return t`is missing`
  if (value === null) return t`is null`
  if (Array.isArray(value)) return t`is a list`
  if (typeof value === 'object') return t`is an object`
  const text = JSON.stringify(value)
  return t`is ${text.length > 60 ? `${text.slice(0, 59)}…` : text}`
}
