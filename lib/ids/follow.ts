import type { Hop } from '../schemas/click'
import { cellsOf } from './cells'
import { documentsOf, isAnswered } from './documents'
import { fateOf } from './fate'
import type { IdIndex } from './id-index'
import type { IdTrack } from './id-track'
import { defaultIndex } from './index'
import { mintsOf } from './mints'
import { readHops, subjectsOf } from './subjects'

export type { IdCell, IdFate, IdState, IdTrack } from './id-track'

/**
 * Each identifier value along the documents of a click, in the order in which they appear, with one cell per hop
 * given. Equal is what is equal after decoding once, whatever its name and place. `landed` says whether the last
 * document was shown; by default, whether it was answered with success. Along the hops of a journey, `starts` are
 * the indexes of those with which a further click of the user begins.
 */
export function followIds(
  hops: readonly Hop[],
  landed = isAnswered(hops[documentsOf(hops).at(-1) ?? -1]),
  index: IdIndex = defaultIndex,
  starts: readonly number[] = [],
): IdTrack[] {
  const read = readHops(hops, index)
  const subjects = subjectsOf(read)
  const mints = mintsOf(subjects, read)
  const documents = documentsOf(hops)
  return subjects.map((subject) => {
    const { name, value, platform, kind } = subject.id
    const cells = cellsOf(subject, read, hops.length)
    const fate = fateOf({ value, kind, cells, documents, mints, starts, landed })
    return { name, value, platform, kind, cells, ...fate }
  })
}
