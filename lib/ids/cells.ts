import type { FoundId } from './found-id'
import { type IdCell, isPresent } from './id-track'
import type { Place, Places } from './places'
import { type ReadHop, type Subject, tellingLength } from './subjects'

/** One cell for each of `length` hops: how the subject stands there; hops not among `read` are absent. */
export function cellsOf({ id, since }: Subject, read: readonly ReadHop[], length: number): IdCell[] {
  const cells = Array.from({ length }, (): IdCell => ({ state: 'absent', names: [], where: [] }))
  let before: IdCell | undefined
  for (const hop of read) {
    if (hop.position < since) continue
    const cell = cellOf(id, hop, before, hop === read[0])
    cells[hop.position] = cell
    if (isPresent(cell)) before = cell
  }
  return cells
}

/** The cell of one hop; `before` is the last one in which the value was present. */
function cellOf(id: FoundId, hop: ReadHop, before: IdCell | undefined, isFirstHop: boolean): IdCell {
  const places = placesOfId(id, hop.places)
  if (places.length === 0) return emptyOrGone(id, hop)
  const names = [...new Set(places.flatMap(({ name }) => (name === '' ? [] : [name])))]
  const where = [...new Set(places.map((place) => place.where))]
  if (!before) return { state: isFirstHop ? 'kept' : 'minted', names, where }
  return { state: haveCommon(before.names, names) ? 'kept' : 'renamed', names, where }
}

function placesOfId({ name, value }: FoundId, places: Places): readonly Place[] {
  const equal = places.get(value) ?? []
  if (value.length >= tellingLength) return equal
  return equal.filter((place) => place.name.toLowerCase() === name.toLowerCase())
}

function emptyOrGone({ name }: FoundId, { ids }: ReadHop): IdCell {
  const empty = ids.filter((id) => id.value === '' && id.name.toLowerCase() === name.toLowerCase())
  return {
    state: empty.length === 0 ? 'gone' : 'empty',
    names: [...new Set(empty.map((id) => id.name))],
    where: [...new Set(empty.map(({ where }) => where))],
  }
}

function haveCommon(left: readonly string[], right: readonly string[]): boolean {
  if (left.length === 0 && right.length === 0) return true
  const names = new Set(left.map((name) => name.toLowerCase()))
  return right.some((name) => names.has(name.toLowerCase()))
}
