import type { Summary } from '@/lib/schemas/summary'
import { database } from '@/lib/store/database'

/** A text, and the state of the click of which it is. */
export interface ReadText {
  text: string
  state: string
}

/** Texts that are read one by one; of more all are read, which is faster. */
const FEW = 200

/** The texts read before, and anew those of stored rows that have changed since. */
export async function readSearchTexts(
  rows: readonly (Summary & { held: boolean })[],
  before: ReadonlyMap<string, ReadText>,
): Promise<ReadonlyMap<string, ReadText>> {
  const states = new Map(rows.filter(({ held }) => !held).map((row) => [row.id, stateOf(row)]))
  const changed = [...states.keys()].filter((id) => before.get(id)?.state !== states.get(id))
  const { searchTexts } = database
  const found = await (changed.length > FEW ? searchTexts.toArray() : searchTexts.bulkGet(changed))
  const next = new Map(before)
  for (const text of found) {
    const state = text && states.get(text.id)
    if (state) next.set(text.id, { text: text.text, state })
  }
  return next
}

function stateOf({ endedAt, hops, identifiers }: Summary): string {
  return `${endedAt} ${hops} ${identifiers.length}`
}
