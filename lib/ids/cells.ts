import type { IdCell, IdChange } from './id-track'
import { type Match, matcherOf } from './match'
import { timesCarried } from './places'
import type { ReadHop, Subject } from './subjects'

/** A subject and how it stands at each hop. */
export interface Followed {
  subject: Subject
  cells: IdCell[]
}

const damages: ReadonlySet<IdChange> = new Set(['case-folded', 'truncated', 'altered'])

/**
 * Follows each subject over `length` hops. A value that is only what became of an earlier one, such as a click ID in
 * lower case, is not followed for itself.
 */
export function followSubjects(
  subjects: readonly Subject[],
  read: readonly ReadHop[],
  length: number,
): Followed[] {
  const followed: Followed[] = []
  const forms = Array.from({ length }, () => new Set<string>())
  for (const subject of subjects) {
    if (forms[subject.since]?.has(subject.id.value)) continue
    const cells = cellsOf(subject, read, length)
    followed.push({ subject, cells })
    cells.forEach(({ found }, position) => {
      if (found !== undefined) forms[position]?.add(found)
    })
  }
  return followed
}

/** One cell for each of `length` hops: how the subject stands there; hops not among `read` are absent. */
function cellsOf({ id, since }: Subject, read: readonly ReadHop[], length: number): IdCell[] {
  const cells = Array.from({ length }, (): IdCell => ({ state: 'absent', changes: [], names: [], where: [] }))
  const find = matcherOf(id)
  const names = new Set([id.name])
  let last: IdCell | undefined
  let adjacent = true
  for (const hop of read) {
    if (hop.position < since) continue
    const match = find(hop.places, { names: [...names], adjacent })
    const cell = match ? cellOf(match, last, adjacent, hop === read[0]) : emptyOrGone(id.name, hop)
    cells[hop.position] = cell
    adjacent = match !== undefined
    if (!match) continue
    last = { ...cell, names: cell.names.length > 0 ? cell.names : (last?.names ?? []) }
    for (const name of cell.names) names.add(name)
  }
  return cells
}

/** The cell of a hop that has the value; `last` is the one before that had it, with the names it had last. */
function cellOf(
  { places, changes, found }: Match,
  last: IdCell | undefined,
  adjacent: boolean,
  isFirstHop: boolean,
): IdCell {
  const names = [...new Set(places.flatMap(({ name }) => (name === '' ? [] : [name])))]
  const where = [...new Set(places.map((place) => place.where))]
  const all: [IdChange, boolean][] = [
    ['renamed', last !== undefined && isRenamed(last, names)],
    ...changes.map((change): [IdChange, boolean] => [change, true]),
    ['moved', last !== undefined && isMoved(last, where)],
    ['duplicated', timesCarried(places) > 1],
    ['back-again', last !== undefined && !adjacent],
  ]
  const present = changes.some((change) => damages.has(change)) ? 'damaged' : 'kept'
  return {
    state: last || isFirstHop ? present : 'minted',
    changes: all.flatMap(([change, holds]) => (holds ? change : [])),
    names,
    where,
    ...(found === undefined ? {} : { found }),
  }
}

function emptyOrGone(name: string, { ids }: ReadHop): IdCell {
  const empty = ids.filter((id) => id.value === '' && id.name.toLowerCase() === name.toLowerCase())
  return {
    state: empty.length === 0 ? 'gone' : 'empty',
    changes: [],
    names: [...new Set(empty.map((id) => id.name))],
    where: [...new Set(empty.map(({ where }) => where))],
  }
}

/** Whether it has names, and none that it had before. */
function isRenamed({ names: before }: IdCell, names: readonly string[]): boolean {
  if (before.length === 0 || names.length === 0) return false
  const known = new Set(before.map((name) => name.toLowerCase()))
  return !names.some((name) => known.has(name.toLowerCase()))
}

/** Whether it stands nowhere where it stood before; a cookie counts only where there is nothing else. */
function isMoved({ where: before }: IdCell, where: IdCell['where']): boolean {
  const known = new Set(carried(before))
  return !carried(where).some((one) => known.has(one))
}

function carried(where: IdCell['where']): IdCell['where'] {
  const others = where.filter((one) => one !== 'cookie')
  return others.length > 0 ? others : where
}
