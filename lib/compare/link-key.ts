import { findIdsWith, type IdIndex } from '../ids'
import { readUrl } from '../url/parts'
import { NEW_KINDS, withoutNew } from './excuse'

/**
 * What two clicks of one link have in common: host, path and parameters of the first URL, whatever the values of click
 * IDs in it. The scheme is left out, since a browser may turn http into https by itself.
 */
export function linkKey(firstUrl: string, index: IdIndex): string {
  const newValues = findIdsWith(firstUrl, index)
    .flatMap(({ kind, value }) => (NEW_KINDS.has(kind) && value !== '' ? [value] : []))
    .sort((one, other) => other.length - one.length)
  const { host, path, query, fragment } = readUrl(firstUrl)
  const parameters = query.map(({ name, value }) => [name, withoutNew(value, newValues)])
  return JSON.stringify([host, withoutNew(path, newValues), parameters, withoutNew(fragment, newValues)])
}
