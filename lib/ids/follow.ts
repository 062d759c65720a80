import type { Hop, How } from '../schemas/click'
import { hostOf } from '../url/host'
import { followSubjects } from './cells'
import { documentsOf, isAnswered } from './documents'
import { isNeededAtLanding, rulesFor } from './expected'
import { fateOf } from './fate'
import type { IdIndex } from './id-index'
import type { IdTrack } from './id-track'
import { defaultIndex } from './index'
import type { Known } from './known'
import { mintsOf } from './mints'
import { isSentOn } from './sent-on'
import { readHops, subjectsOf } from './subjects'

export type { IdCell, IdChange, IdFate, IdState, IdTrack } from './id-track'

/** Hops that no server and no page led to. */
const ownDoing: ReadonlySet<How> = new Set(['extension', 'hsts'])

/**
 * Each identifier value along the documents of a click, in the order in which they appear, with one cell per hop
 * given. The same is what is equal after decoding once, or in another writing, whatever its name and place; what it
 * was damaged to is followed too. `landed` says whether the last document was shown; by default, whether it was
 * answered with success. Along the hops of a journey, `starts` are the indexes of those with which a further click of
 * the user begins. `expected` are the user's and the partners' rules of what must reach the landing page.
 */
export function followIds(
  hops: readonly Hop[],
  landed = isAnswered(hops[documentsOf(hops).at(-1) ?? -1]),
  index: IdIndex = defaultIndex,
  starts: readonly number[] = [],
  expected: Known['expected'] = [],
): IdTrack[] {
  const read = readHops(hops, index)
  const followed = followSubjects(subjectsOf(read), read, hops.length)
  const mints = mintsOf(followed, read, starts)
  const documents = documentsOf(hops)
  const hosts = hops.map(({ url }) => hostOf(url))
  const landingHost = hosts[documents.at(-1) ?? -1] ?? ''
  return followed.map(({ subject: { id }, cells }) => {
    const { name, value, platform, kind } = id
    const rules = rulesFor(id, cells, landingHost, expected)
    const partners = [...new Set(rules.flatMap(({ partner }) => partner ?? []))]
    const fate = fateOf({
      value,
      kind,
      cells,
      documents,
      mints,
      starts,
      landed,
      hosts,
      needed: isNeededAtLanding(id, index),
      expected: rules.length > 0,
      isTakenOut: (from, to) => {
        const [last, next] = [hops[from], hops[to]]
        return !!last && !!next && (ownDoing.has(next.how) || isSentOn(id, last, next, index))
      },
    })
    const expectedBy = fate.fate === 'lost' && partners.length > 0 ? { expectedBy: partners } : {}
    return { name, value, platform, kind, cells, ...fate, ...expectedBy }
  })
}
