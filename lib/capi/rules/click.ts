import { t } from '../../text'
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
      says: t`There is no ${name}.`,
      why: t`Without the click ID ${platform} has to match by customer data.`,
      docs,
      broken: (draft) => !draft[field],
    },
    {
      id: 'click-id-placeholder',
      severity: 'error',
      field,
      says: t`The ${name} is a macro that nobody filled in.`,
      why: t`It belongs to no click.`,
      docs,
      broken: (draft) => isPlaceholder((draft[field] ?? '').trim()),
    },
    {
      id: 'click-id-unusual',
      severity: 'warn',
      field,
      says: t`The ${name} does not look like one.`,
      why: t`A click ID counts letter by letter: cut off, or changed in case or by a space, it belongs to no click.`,
      fix: t`Compare it with the URL of the click.`,
      docs,
      broken: (draft) => {
        const id = draft[field]
        return id !== undefined && !isPlaceholder(id) && !(format ?? /^\S+$/).test(id)
      },
    },
  ]
}
