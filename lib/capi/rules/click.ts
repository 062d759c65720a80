import { isPlaceholder } from '../normalise/placeholder'
import type { Rule } from './rule'

/** The click ID: there, filled in, and shaped like one where the platform's shape is known. */
export function clickIdRules({
  platform,
  field,
  name,
  format,
  docs,
}: {
  platform: string
  field: string
  /** What the click ID is called in a URL. */
  name: string
  format?: RegExp
  docs: string
}): Rule[] {
  return [
    {
      id: 'click-id-missing',
      severity: 'info',
      field,
      says: `There is no ${name}.`,
      why: `Without the click ID ${platform} has to match by customer data.`,
      docs,
      broken: (draft) => !draft[field],
    },
    {
      id: 'click-id-placeholder',
      severity: 'error',
      field,
      says: `The ${name} is a macro that nobody filled in.`,
      why: 'It belongs to no click.',
      docs,
      broken: (draft) => isPlaceholder((draft[field] ?? '').trim()),
    },
    {
      id: 'click-id-unusual',
      severity: 'warn',
      field,
      says: `The ${name} does not look like one.`,
      why: 'A click ID counts letter by letter: cut off, or changed in case or by a space, it belongs to no click.',
      fix: 'Compare it with the URL of the click.',
      docs,
      broken: (draft) => {
        const id = draft[field]
        return id !== undefined && !isPlaceholder(id) && !(format ?? /^\S+$/).test(id)
      },
    },
  ]
}
